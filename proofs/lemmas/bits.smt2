; The rules of bits.key about 64-bit two's complement: w in 0 .. 2^32-1, k and i in 0 .. 31 (0 .. 62
; in the first). 1 << k is (bvshl 1 k). Every check must be unsat.
(set-logic QF_BV)
(declare-const w (_ BitVec 64))
(declare-const k (_ BitVec 64))
(declare-const i (_ BitVec 64))
(define-fun one () (_ BitVec 64) (_ bv1 64))
(define-fun bit ((n (_ BitVec 64))) (_ BitVec 64) (bvshl one n))
(define-fun upTo ((n (_ BitVec 64)) (most (_ BitVec 64))) Bool
  (and (bvsle (_ bv0 64) n) (bvsle n most)))
(define-fun isWord ((v (_ BitVec 64))) Bool (upTo v (_ bv4294967295 64)))

; avilaBitRange: a bit is positive, and at most 2^32 up to number 32. It does not overflow: two
; different numbers up to 62 have the bits that they have as integers, 2^k, each twice the one below.
(push 1)
(assert (upTo k (_ bv62 64)))
(assert (not (and (bvsle one (bit k)) (=> (bvsle k (_ bv32 64)) (bvsle (bit k) (_ bv4294967296 64))))))
(check-sat)
(pop 1)
(push 1)
(assert (upTo k (_ bv61 64)))
(assert (not (= (bit (bvadd k one)) (bvmul (_ bv2 64) (bit k)))))
(check-sat)
(pop 1)

; avilaBitFlipRange: a word stays one.
(push 1)
(assert (and (isWord w) (upTo k (_ bv31 64))))
(assert (not (isWord (bvxor w (bit k)))))
(check-sat)
(pop 1)

; avilaBitFlip: the bit is the other one, and no other bit changes.
(push 1)
(assert (and (isWord w) (upTo k (_ bv31 64)) (upTo i (_ bv31 64))))
(assert (not (= (= (bvand (bvxor w (bit k)) (bit i)) (_ bv0 64))
                (ite (= i k) (distinct (bvand w (bit i)) (_ bv0 64))
                             (= (bvand w (bit i)) (_ bv0 64))))))
(check-sat)
(pop 1)
