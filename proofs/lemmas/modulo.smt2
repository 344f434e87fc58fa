; The two rules of modulo.key that KeY's search does not prove by itself, over all integers.
; x is a multiple of a if and only if x = a * t for some t; mod(x, a) is the r with
; x = a * q + r and 0 <= r < a. Both checks must be unsat.
(set-logic QF_NIA)
(declare-const a Int)

; avilaMultiplesApart: x = a * p and y = a * q, 1 <= a, x < y, but not x + a <= y.
(push 1)
(declare-const p Int)
(declare-const q Int)
(assert (<= 1 a))
(assert (< (* a p) (* a q)))
(assert (not (<= (+ (* a p) a) (* a q))))
(check-sat)
(pop 1)

; avilaPadding, with r = mod(x, a) and s = mod(-r, a) for the masks (mask.key):
; x + s is a multiple of a, namely a * (q - u).
(push 1)
(declare-const x Int)
(declare-const q Int)
(declare-const r Int)
(declare-const u Int)
(declare-const s Int)
(assert (and (<= 1 a) (<= 0 r) (< r a) (= x (+ (* a q) r))))
(assert (and (<= 0 s) (< s a) (= (- r) (+ (* a u) s))))
(assert (not (= (+ x s) (* a (- q u)))))
(check-sat)
(pop 1)
