
`${command}` of ${date}: ${count} benchmarks, ${settings}.
${machine}; ${jdk}.
${promises - broken} of ${promises} promises to allocate nothing were kept.

| type | median of ours / theirs |
|---|---|
<#list families as family, standings>
| ${family} | <#list standings as s>${s.against} ${s.median}<#sep>; </#list> |
</#list>

