
`${command}` of ${date}: ${count} benchmarks, ${settings}.
${machine}; ${jdk}.
${promises - broken} of ${promises} promises to allocate nothing were kept.

| group | against | pairs | median of ours / theirs | least | most |
|---|---|--:|--:|--:|--:|
<#list standings as s>
| ${s.group} | ${s.against} | ${s.pairs} | ${s.median} | ${s.least} | ${s.most} |
</#list>

