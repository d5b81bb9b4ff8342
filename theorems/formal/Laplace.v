(* A function whose two-sided Laplace transform vanishes near a point is 0 almost everywhere. Here the point *)
(* is 0, the function g. Continuous functions k stand for g; phi is null if the integrals of k phi get small *)
(* as k gets close to g. Exponentials are null; derivatives in the exponent bring polynomials, Taylor's      *)
(* polynomials waves, Bernstein's in the waves all bounded continuous functions, and so the sign of k.       *)
(*   ex w x           e^{w . x}                                                                            *)
(*   W x              a sum of exponentials above e^{2 rho |x|}: all bounds are relative to it               *)
(*   close e k        the integral of |g - k| W is at most e                                                 *)
(*   good phi         phi is bounded, and phi times e^{w . x} is null for all small w                        *)
(*   multiplier m     m times a good function is good                                                        *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Continuity ElementaryFunctions.
From Elimination Require Import Language Bernstein Waves Statements FiniteMeasures.
From mathcomp Require Import finfun.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Laplace.
Variables (D : finType) (A : (vector D -> R) -> Prop) (E : (vector D -> R) -> R).
Hypothesis measure : @Def.FiniteMeasure D A E.
Implicit Types (f h k : vector D -> R).

Let A_linear := A_linear measure.
Let A_zero := A_zero measure.
Let A_scale := A_scale measure.
Let A_add := A_add measure.
Let A_sub := A_sub measure.
Let A_sum := A_sum measure.
Let A_abs := A_abs measure.
Let E_le := E_le measure.
Let E_abs := E_abs measure.
Let A_dominated := A_dominated measure.
Let A_approximated := A_approximated measure.

(* Exponentials, the norm N, and a weight W above e^{2 rho N}. *)
Variables (g : vector D -> R) (rho : R).
Definition ex (w x : vector D) : R := exp (\sum_q w q * x q).
Definition corner (c : {ffun D -> bool}) : vector D := fun q => if c q then 2 * rho else - (2 * rho).
Definition W (x : vector D) : R := \sum_(c : {ffun D -> bool}) ex (corner c) x.
Hypothesis rho0 : 0 < rho.
Hypothesis transform : forall w, (forall q, Rabs (w q) <= 2 * rho) ->
  A (fun x => g x * ex w x) /\ E (fun x => g x * ex w x) = 0.

Lemma ex_le w x r : (forall q, Rabs (w q) <= r) -> ex w x <= exp (r * norm x).
Proof.
move=> le; apply: exp_le; rewrite /norm -sumZ; apply: sum_le => q _.
apply: Rle_trans (Rle_abs _) _; rewrite Rabs_mult; apply: Rmult_le_compat_r (le q); exact: Rabs_pos.
Qed.

Lemma W_large x : exp (2 * rho * norm x) <= W x.
Proof.
pose c : {ffun D -> bool} := [ffun q => Rle_lt_dec 0 (x q) : bool].
apply: (Rle_trans _ (ex (corner c) x)); last first.
  by apply: (sum_term (P := xpredT) (F := fun c => ex (corner c) x)) => // *; left; exact: exp_pos.
right; congr exp; rewrite /norm -sumZ; apply: eq_bigr => q _; rewrite /corner ffunE.
by case: Rle_lt_dec => le /=; [rewrite Rabs_pos_eq // | rewrite Rabs_left //; ring].
Qed.

Lemma W_pos x : 0 < W x.
Proof. by apply: Rlt_le_trans (W_large x); exact: exp_pos. Qed.

Lemma ex_continuous w x : continuous (T := line) (ex w) x.
Proof.
apply: (continuous_comp (d := exp : line -> line)); last exact: derivative_continuous (derivable_pt_lim_exp _).
apply: continuous_sum => q; apply: continuousM; [exact: continuous_const | exact: continuous_member].
Qed.

Lemma W_continuous x : continuous (T := line) W x.
Proof. by apply: continuous_sum => c; exact: ex_continuous. Qed.

Lemma A_gW : A (fun x => g x * W x).
Proof.
rewrite (_ : (fun x => _) = (fun x => \sum_(c : {ffun D -> bool}) g x * ex (corner c) x)).
  apply: A_sum => c; have [] // := transform (w := corner c) _ => q.
  by rewrite /corner; case: (c q); rewrite ?Rabs_Ropp Rabs_pos_eq; lra.
by apply: functional_extensionality => x; rewrite sumZ.
Qed.
(* Continuous functions k that stand for g: k W is close to g W in the mean. *)
Definition close e k : Prop := (forall x, continuous (T := line) k x) /\ A (fun x => k x * W x) /\
  E (fun x => Rabs (g x * W x - k x * W x)) <= e.

Lemma close_some e : 0 < e -> exists k, close e k.
Proof.
move=> e0; have [K [cont [AK le]]] := A_approximated A_gW e0; exists (fun x => K x * / W x).
have KW : (fun x => K x * / W x * W x) = K.
  by apply: functional_extensionality => x; have := W_pos x => W0; field; lra.
split=> [x|]; first apply: continuousM; first exact: cont.
  apply: (continuous_comp (d := Rinv : line -> line)); first exact: W_continuous.
  by apply: inv_continuous; have := W_pos x; lra.
rewrite KW; split=> //; apply: Rle_trans le; right; congr E; apply: functional_extensionality => x.
by have := W_pos x => W0; congr Rabs; field; lra.
Qed.

Definition mass : R := E (fun x => Rabs (g x * W x)) + 1.

Lemma A_difference e k : close e k -> A (fun x => Rabs (g x * W x - k x * W x)).
Proof. by move=> [_ [AkW _]]; apply: A_abs; have [] := A_sub A_gW AkW. Qed.

Lemma mass_close e k : e <= 1 -> close e k -> E (fun x => Rabs (k x * W x)) <= mass.
Proof.
move=> e1 near_k; have Ad := A_difference near_k; have [_ [AkW le]] := near_k.
have [Ag AkW'] := (A_abs A_gW, A_abs AkW); have [As Es] := A_add Ag Ad.
apply: (Rle_trans _ _ _ (E_le AkW' As _)) => [x|]; last by rewrite Es /mass; lra.
have := Rabs_triang (g x * W x) (- (g x * W x - k x * W x)); rewrite Rabs_Ropp.
by rewrite (_ : g x * W x + - _ = k x * W x); last by ring.
Qed.

Lemma mass_ge0 : 0 <= mass.
Proof.
have [k near_k] := close_some Rlt_0_1; have [_ [AkW _]] := near_k; have [A0 E0] := A_zero.
by apply: Rle_trans (mass_close (Rle_refl 1) near_k); rewrite -E0; apply: E_le (A_abs AkW) _ => // x;
  exact: Rabs_pos.
Qed.

Definition weighted phi : Prop := (forall x, continuous (T := line) phi x) /\
  exists C, forall x, Rabs (phi x) <= C * W x.

Lemma A_product e k phi C : close e k -> (forall x, continuous (T := line) phi x) ->
  (forall x, Rabs (phi x) <= C * W x) -> e <= 1 ->
    A (fun x => k x * phi x) /\ Rabs (E (fun x => k x * phi x)) <= C * mass.
Proof.
move=> near_k cont le e1; have [cont_k [AkW _]] := near_k.
have [AC EC] := A_scale C (A_abs AkW).
have bound x : Rabs (k x * phi x) <= C * Rabs (k x * W x).
  rewrite !Rabs_mult (Rabs_pos_eq (W x)); last by left; exact: W_pos.
  by have := Rmult_le_compat_l _ _ _ (Rabs_pos (k x)) (le x); lra.
have Ak : A (fun x => k x * phi x) by apply: (A_dominated AC) bound => x; exact: continuousM.
split=> //; apply: Rle_trans (E_abs Ak AC bound) _; rewrite EC.
apply: Rmult_le_compat_l (mass_close e1 near_k).
have := le (fun=> 0); have := Rabs_pos (phi (fun=> 0)); have W0 := W_pos (fun=> 0) => p0 pC.
by apply: Rnot_lt_le => C0; have := Rmult_lt_compat_r _ _ _ W0 C0; lra.
Qed.

(* phi integrates with g to 0, as far as continuous functions can say it. *)
Definition null phi : Prop := weighted phi /\ forall eta, 0 < eta -> exists C, 0 <= C /\
  forall e k, 0 < e <= 1 -> close e k -> Rabs (E (fun x => k x * phi x)) <= C * e + eta.

Lemma ex_weighted w : (forall q, Rabs (w q) <= 2 * rho) -> forall x, Rabs (ex w x) <= 1 * W x.
Proof.
move=> le x; rewrite Rmult_1_l Rabs_pos_eq; last by left; exact: exp_pos.
exact: Rle_trans (ex_le x le) (W_large x).
Qed.

Lemma null_ex w : (forall q, Rabs (w q) <= 2 * rho) -> null (ex w).
Proof.
move=> small; have below := ex_weighted small.
split; first by split; [exact: ex_continuous | exists 1].
move=> eta eta0; exists 1; split=> [|e k [e0 e1] near_k]; first by lra.
have [Ag Eg] := transform small; have [Ak _] := A_product near_k (@ex_continuous w) below e1.
have [Ad Ed] := A_sub Ag Ak; have Aw := A_difference near_k.
suff : Rabs (E (fun x => g x * ex w x - k x * ex w x)) <= e.
  by rewrite Ed Eg Rminus_0_l Rabs_Ropp; lra.
have [_ [_ le]] := near_k; apply: Rle_trans (E_abs Ad Aw _) le => x.
rewrite -!Rmult_minus_distr_r !Rabs_mult; apply: Rmult_le_compat_l; first exact: Rabs_pos.
by rewrite (Rabs_pos_eq (W x)); [have := below x; lra | left; exact: W_pos].
Qed.

Lemma null_linear phi psi c : null phi -> null psi -> null (fun x => phi x + c * psi x).
Proof.
move=> [[cont [C le]] small] [[cont' [C' le']] small'].
have c0 := Rabs_pos c.
split; first split=> [x|].
- by apply: continuousD => //; apply: continuousM => //; exact: continuous_const.
- exists (C + Rabs c * C') => x; have := Rabs_triang (phi x) (c * psi x); rewrite Rabs_mult.
  by have := Rmult_le_compat_l _ _ _ c0 (le' x); have := le x; lra.
move=> eta eta0; have half : 0 < eta / 2 by lra.
have part : 0 < eta / 2 / (Rabs c + 1) by apply: Rdiv_lt_0_compat; lra.
have [B [B0 bound]] := small _ half; have [B' [B'0 bound']] := small' _ part.
exists (B + Rabs c * B'); split=> [|e k e01 near_k]; first by have := Rmult_le_pos _ _ c0 B'0; lra.
have [Ak _] := A_product near_k cont le (proj2 e01); have [Ak' _] := A_product near_k cont' le' (proj2 e01).
have [_] := A_linear c Ak Ak'.
rewrite (_ : (fun x => k x * phi x + c * (k x * psi x)) = (fun x => k x * (phi x + c * psi x))); last first.
  by apply: functional_extensionality => x; ring.
move=> ->; have := Rabs_triang (E (fun x => k x * phi x)) (c * E (fun x => k x * psi x)); rewrite Rabs_mult.
have := bound _ _ e01 near_k; have := Rmult_le_compat_l _ _ _ c0 (bound' _ _ e01 near_k).
have : (Rabs c + 1) * (eta / 2 / (Rabs c + 1)) = eta / 2 by field; lra.
by lra.
Qed.

Lemma null_limit phi : (forall x, continuous (T := line) phi x) ->
  (forall eta, 0 < eta -> exists psi, null psi /\ forall x, Rabs (phi x - psi x) <= eta * W x) -> null phi.
Proof.
move=> cont limit; split.
  split=> //; have [psi [[[_ [C le]] _] near_psi]] := limit 1 Rlt_0_1; exists (C + 1) => x.
  have := Rabs_triang (phi x - psi x) (psi x); rewrite (_ : phi x - psi x + psi x = phi x); last by ring.
  by have := le x; have := near_psi x; lra.
move=> eta eta0; have m0 := mass_ge0; have half : 0 < eta / 2 by lra.
have part : 0 < eta / 2 / (mass + 1) by apply: Rdiv_lt_0_compat; lra.
have [psi [[[cont' [C le]] small] near_psi]] := limit _ part.
have [B [B0 bound]] := small _ half; exists B; split=> // e k e01 near_k.
have [Ak _] := A_product near_k cont' le (proj2 e01).
have cont_d x : continuous (T := line) (fun x => phi x - psi x) x.
  rewrite (_ : (fun x => phi x - psi x) = (fun x => phi x + -1 * psi x)).
    by apply: continuousD => //; apply: continuousM => //; exact: continuous_const.
  by apply: functional_extensionality => y; ring.
have [Ad Ed] := A_product near_k cont_d near_psi (proj2 e01).
have [_] := A_add Ak Ad.
rewrite (_ : (fun x => k x * psi x + k x * (phi x - psi x)) = (fun x => k x * phi x)); last first.
  by apply: functional_extensionality => x; ring.
move=> ->; have := Rabs_triang (E (fun x => k x * psi x)) (E (fun x => k x * (phi x - psi x))).
have := bound _ _ e01 near_k.
have : (mass + 1) * (eta / 2 / (mass + 1)) = eta / 2 by field; lra.
by lra.
Qed.

Lemma eq_null phi psi : (forall x, phi x = psi x :> R) -> null phi -> null psi.
Proof. by move=> same; rewrite (_ : phi = psi) //; exact: functional_extensionality. Qed.

(* Bounded continuous functions that stay null under all small tilts. *)
Definition good (phi : vector D -> R) : Prop := bounded phi /\
  forall w, (forall q, Rabs (w q) < rho) -> null (fun x => phi x * ex w x).

Lemma ex_moved w q t x : ex (fun q' => w q' + t * basis q q') x = ex w x * exp (t * x q).
Proof.
rewrite /ex -exp_plus; congr exp; rewrite -(dot_basisr x q) /dot -sumZ -sumD.
by apply: eq_bigr => q' _; ring.
Qed.

Lemma pow_continuous q n x : continuous (T := line) (fun x : vector D => x q ^ n) x.
Proof.
elim: n => [|n ih] /=; first exact: continuous_const.
by apply: continuousM ih; exact: continuous_member.
Qed.

Lemma ex_strict w x : (forall q, Rabs (w q) < rho) -> ex w x <= exp (rho * norm x).
Proof. by move=> small; apply: ex_le => q; left. Qed.

(* Multiplication by a coordinate: the derivative along it. *)
Lemma null_power phi q n : good phi -> forall w, (forall q, Rabs (w q) < rho) ->
  null (fun x => phi x * x q ^ n * ex w x).
Proof.
move=> [[cont [B le]] tilted]; elim: n => [|n ih] w small.
  by apply: eq_null (tilted w small) => x; rewrite /= Rmult_1_r.
apply: null_limit => [x | eta eta0].
  by do 2?apply: continuousM => //; [exact: pow_continuous | exact: ex_continuous].
have half : 0 < rho / 2 by lra.
have [C [C0 power]] := power_below_exp n.+2 half.
have B0 : 0 <= B by apply: Rle_trans (le (fun=> 0)); exact: Rabs_pos.
have BC0 := Rmult_le_pos _ _ B0 (Rlt_le _ _ C0).
set t := Rmin (Rmin (rho / 2) ((rho - Rabs (w q)) / 2)) (eta / (B * C + 1)).
have wq := small q.
have t0 : 0 < t by do 2?apply: Rmin_pos; [lra | lra | apply: Rdiv_lt_0_compat; lra].
have t1 : t <= Rmin (rho / 2) ((rho - Rabs (w q)) / 2) by exact: Rmin_l.
have t2 : t <= rho / 2 by apply: Rle_trans t1 (Rmin_l _ _).
have t3 : t <= (rho - Rabs (w q)) / 2 by apply: Rle_trans t1 (Rmin_r _ _).
have t4 : t * (B * C + 1) <= eta.
  have := Rmult_le_compat_r (B * C + 1) _ _ ltac:(lra)
    (Rmin_r (Rmin (rho / 2) ((rho - Rabs (w q)) / 2)) (eta / (B * C + 1))).
  by rewrite -/t (_ : eta / (B * C + 1) * (B * C + 1) = eta) //; field; lra.
have small_t q' : Rabs (w q' + t * basis q q') < rho.
  rewrite /basis; case: eqP => [-> | _]; last by rewrite Rmult_0_r Rplus_0_r.
  by have := Rabs_triang (w q) (t * 1); rewrite Rmult_1_r (Rabs_pos_eq t); lra.
have moved := null_linear (-1) (ih _ small_t) (ih _ small).
have [A0 E0] := A_zero.
have zero : null (fun=> 0).
  have cancel_y (y : R) : y + -1 * y = 0 by ring.
  by apply: eq_null (null_linear (-1) (ih _ small) (ih _ small)) => x; exact: cancel_y.
exists (fun x => 0 + / t * (phi x * x q ^ n * ex (fun q' =>
  w q' + t * basis q q') x + -1 * (phi x * x q ^ n * ex w x))).
split=> [|x]; first exact: null_linear.
rewrite ex_moved (_ : _ - _ = phi x * (x q ^ n * (- / t * (exp (t * x q) - 1 - t * x q))) * ex w x);
  last by rewrite /=; field; lra.
have tangent := exp_near_tangent (t * x q).
have y0 := Rabs_pos (x q); have yN := coordinate_le_norm x q; have N0 := norm_ge0 x.
have ex0 := exp_pos (\sum_q w q * x q); have w0 := Rabs_pos (phi x).
have quotient : Rabs (x q ^ n * (- / t * (exp (t * x q) - 1 - t * x q))) <= t * C * exp (rho * norm x).
  have it0 := Rinv_0_lt_compat _ t0; have p0 := pow_le _ n y0.
  rewrite !Rabs_mult Rabs_Ropp (Rabs_pos_eq (/ t)) -?RPow_abs; last by lra.
  have := Rmult_le_compat_l _ _ _ p0 (Rmult_le_compat_l _ _ _ (Rlt_le _ _ it0) tangent).
  move=> first; apply: Rle_trans first _.
  rewrite Rabs_mult (Rabs_pos_eq t); last by lra.
  have -> : Rabs (x q) ^ n * (/ t * (t * x q * (t * x q) * exp (t * Rabs (x q)))) =
    t * (Rabs (x q) ^ n.+2 * exp (t * Rabs (x q))).
    have -> : Rabs (x q) ^ n.+2 = Rabs (x q) ^ n * (x q * x q).
      by rewrite -abs_square /=; ring.
    by field; lra.
  rewrite Rmult_assoc; apply: Rmult_le_compat_l; first by lra.
  apply: (Rle_trans _ (C * exp (rho / 2 * Rabs (x q)) * exp (rho / 2 * norm x))).
    apply: Rmult_le_compat; [exact: pow_le | by left; exact: exp_pos | exact: power |].
    by apply: exp_le; have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ half) yN;
      have := Rmult_le_compat_r _ _ _ y0 t2; lra.
  rewrite Rmult_assoc -exp_plus; apply: Rmult_le_compat_l; first by lra.
  by apply: exp_le; have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ half) yN; lra.
rewrite !(Rabs_mult _ (ex w x)) (Rabs_mult (phi x)) (Rabs_pos_eq (ex w x)); last by left.
have := Rmult_le_compat _ _ _ _ w0 (Rabs_pos _) (le x) quotient => first.
have := Rmult_le_compat _ _ _ _ (Rmult_le_pos _ _ w0 (Rabs_pos _)) (Rlt_le _ _ ex0) first (ex_strict x small).
move=> whole; apply: Rle_trans whole _.
have -> : B * (t * C * exp (rho * norm x)) * exp (rho * norm x) = t * (B * C) * exp (2 * rho * norm x).
  by rewrite (_ : 2 * rho * norm x = rho * norm x + rho * norm x) ?exp_plus; ring.
have W0 := W_pos x; have We := W_large x; have e0 := exp_pos (2 * rho * norm x).
by apply: Rmult_le_compat; lra || (apply: Rmult_le_pos; lra) || lra.
Qed.

Lemma rescaled c y : y + (c - 1) * y = c * y.
Proof. by ring. Qed.

Lemma good_const c : good (fun=> c).
Proof.
split; first by split=> [x|]; [exact: continuous_const | exists (Rabs c) => x; right].
move=> w small; have small2 q : Rabs (w q) <= 2 * rho by have := small q; lra.
have [A0 E0] := A_zero; have e := null_ex small2.
by apply: eq_null (null_linear (c - 1) e e) => x; exact: rescaled.
Qed.

Lemma null_sum (I : Type) (f : nat -> vector D -> R) N : (forall i, null (f i)) ->
  null (fun x => sum_f_R0 (fun i => f i x) N).
Proof.
move=> each; elim: N => [|N ih] /=; first exact: each.
by apply: eq_null (null_linear 1 ih (each N.+1)) => x; rewrite Rmult_1_l.
Qed.

Lemma null_scale phi c : null phi -> null (fun x => c * phi x).
Proof. by move=> n; apply: eq_null (null_linear (c - 1) n n) => x; ring. Qed.

Lemma good_wave phi c q : 0 < c <= rho / 2 -> good phi -> good (fun x => wave c q x * phi x).
Proof.
move=> [c0 c1] good_phi; have [[cont [B le]] _] := good_phi.
have B0 : 0 <= B by apply: Rle_trans (le (fun=> 0)); exact: Rabs_pos.
split.
  split=> [x|]; first by apply: continuousM => //; exact: wave_continuous.
  exists B => x; rewrite Rabs_mult -[B]Rmult_1_l.
  apply: Rmult_le_compat; try exact: Rabs_pos; last exact: le.
  by apply: Rabs_le; exact: SIN_bound.
move=> w small; apply: null_limit => [x | eta eta0].
  by do 2?apply: continuousM => //; [exact: wave_continuous | exact: ex_continuous].
have half : Rabs (/ 2) < 1 by rewrite Rabs_pos_eq; lra.
have bound0 : 0 < eta / (B + 1) by apply: Rdiv_lt_0_compat; lra.
have [N tiny] := pow_lt_1_zero (/ 2) half _ bound0.
have := tiny N.+1 (le_S _ _ (le_n N)); rewrite Rabs_pos_eq => [{}tiny|]; last by apply: pow_le; lra.
pose term i x := sin_n i * c ^ i * c ^ i * c * (phi x * x q ^ (i + i.+1)%N * ex w x).
exists (fun x => sum_f_R0 (fun i => term i x) N); split=> [|x].
  by apply: (null_sum R) => i; apply: null_scale; exact: null_power.
have -> : sum_f_R0 (fun i => term i x) N = phi x * sin_taylor N (c * x q) * ex w x.
  rewrite /sin_taylor; elim: (N) => [|n ih] /=; first by rewrite /term /Rsqr /=; ring.
  rewrite ih Rmult_plus_distr_l (Rmult_plus_distr_l (phi x)) Rmult_plus_distr_r; congr (_ + _).
  by rewrite /term -!plusE pow_add /Rsqr -/(pow _ n.+1) !Rpow_mult_distr /=; ring.
rewrite (_ : _ - _ = phi x * (wave c q x - sin_taylor N (c * x q)) * ex w x); last by rewrite /wave; ring.
have := sin_near_taylor N (c * x q); rewrite -/(wave c q x) Rabs_mult (Rabs_pos_eq c) => [near_sin|]; last by lra.
have yN := coordinate_le_norm x q; have y0 := Rabs_pos (x q).
have ex0 := exp_pos (\sum_q w q * x q); have w0 := Rabs_pos (phi x).
have grow : exp (2 * (c * Rabs (x q))) <= exp (rho * norm x).
  by apply: exp_le; have := Rmult_le_compat_r _ _ _ y0 c1;
    have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ rho0) yN; lra.
rewrite !Rabs_mult (Rabs_pos_eq (ex w x)); last by left.
set s := Rabs (wave c q x - _) in near_sin *.
have s0 : 0 <= s by exact: Rabs_pos.
have s1 : s <= eta / (B + 1) * exp (rho * norm x).
  apply: Rle_trans near_sin _; apply: Rmult_le_compat grow;
    [by apply: pow_le; lra | by left; exact: exp_pos | lra].
have first := Rmult_le_compat _ _ _ _ w0 s0 (le x) s1.
have := Rmult_le_compat _ _ _ _ (Rmult_le_pos _ _ w0 s0) (Rlt_le _ _ ex0) first (ex_strict x small).
move=> whole; apply: Rle_trans whole _.
have -> : B * (eta / (B + 1) * exp (rho * norm x)) * exp (rho * norm x) =
  B * (eta / (B + 1)) * exp (2 * rho * norm x).
  by rewrite (_ : 2 * rho * norm x = rho * norm x + rho * norm x) ?exp_plus; ring.
have We := W_large x; have e0 := exp_pos (2 * rho * norm x).
have Bb : B * (eta / (B + 1)) <= eta by have : (B + 1) * (eta / (B + 1)) = eta by [field; lra]; lra.
by apply: Rmult_le_compat => //; [apply: Rmult_le_pos; lra | lra].
Qed.

(* Functions by which good functions can be multiplied. *)
Definition multiplier (m : vector D -> R) : Prop := bounded m /\ forall phi, good phi ->
  good (fun x => m x * phi x).

Lemma eq_good phi psi : (forall x, phi x = psi x :> R) -> good phi -> good psi.
Proof. by move=> same; rewrite (_ : phi = psi) //; exact: functional_extensionality. Qed.

Lemma eq_multiplier phi psi : (forall x, phi x = psi x :> R) -> multiplier phi -> multiplier psi.
Proof. by move=> same; rewrite (_ : phi = psi) //; exact: functional_extensionality. Qed.

Lemma good_linear phi psi c : good phi -> good psi -> good (fun x => phi x + c * psi x).
Proof.
move=> [bound tilted] [bound' tilted']; split; first exact: boundedD.
by move=> w small; apply: eq_null (null_linear c (tilted w small) (tilted' w small)) => x; ring.
Qed.

Lemma multiplier_const c : multiplier (fun=> c).
Proof.
split=> [|phi good_phi]; first by have [] := good_const c.
by apply: eq_good (good_linear (c - 1) good_phi good_phi) => x; exact: rescaled.
Qed.

Lemma multiplier_linear m m' c : multiplier m -> multiplier m' -> multiplier (fun x => m x + c * m' x).
Proof.
move=> [bound mul] [bound' mul']; split=> [|phi good_phi]; first exact: boundedD.
by apply: eq_good (good_linear c (mul _ good_phi) (mul' _ good_phi)) => x; ring.
Qed.

Lemma multiplierM m m' : multiplier m -> multiplier m' -> multiplier (fun x => m x * m' x).
Proof.
move=> [bound mul] [bound' mul']; split=> [|phi good_phi]; first exact: boundedM.
by apply: eq_good (mul _ (mul' _ good_phi)) => x; ring.
Qed.

Lemma multiplier_wave c q : 0 < c <= rho / 2 -> multiplier (wave c q).
Proof. by move=> c01; split=> [|phi good_phi]; [exact: bounded_wave | exact: good_wave]. Qed.

Lemma multiplier_limit m : bounded m -> (forall eta, 0 < eta -> exists m', multiplier m' /\
  forall x, Rabs (m x - m' x) <= eta * exp (rho * norm x)) -> multiplier m.
Proof.
move=> bound limit; split=> // phi good_phi; have [bound_phi _] := good_phi.
split=> [|w small]; first exact: boundedM.
have [cont [B le]] := bound_phi; have [cont_m _] := bound.
have B0 : 0 <= B by apply: Rle_trans (le (fun=> 0)); exact: Rabs_pos.
apply: null_limit => [x | eta eta0].
  by do 2?apply: continuousM => //; exact: ex_continuous.
have bound0 : 0 < eta / (B + 1) by apply: Rdiv_lt_0_compat; lra.
have [m' [[_ mul] near_m]] := limit _ bound0; have [_ tilted] := mul _ good_phi.
exists (fun x => m' x * phi x * ex w x); split=> [|x]; first exact: tilted.
rewrite (_ : _ - _ = (m x - m' x) * phi x * ex w x); last by ring.
have ex0 := exp_pos (\sum_q w q * x q); have w0 := Rabs_pos (phi x); have d0 := Rabs_pos (m x - m' x).
rewrite !Rabs_mult (Rabs_pos_eq (ex w x)); last by left.
have first := Rmult_le_compat _ _ _ _ d0 w0 (near_m x) (le x).
have := Rmult_le_compat _ _ _ _ (Rmult_le_pos _ _ d0 w0) (Rlt_le _ _ ex0) first (ex_strict x small).
move=> whole; apply: Rle_trans whole _.
have -> : eta / (B + 1) * exp (rho * norm x) * B * exp (rho * norm x) =
  B * (eta / (B + 1)) * exp (2 * rho * norm x).
  by rewrite (_ : 2 * rho * norm x = rho * norm x + rho * norm x) ?exp_plus; ring.
have We := W_large x; have e0 := exp_pos (2 * rho * norm x).
have Bb : B * (eta / (B + 1)) <= eta by have : (B + 1) * (eta / (B + 1)) = eta by [field; lra]; lra.
by apply: Rmult_le_compat => //; [apply: Rmult_le_pos; lra | lra].
Qed.

Lemma multiplier_binomial n (y : vector D -> R) (f : nat -> vector D -> R) : multiplier y ->
  (forall j, multiplier (f j)) -> multiplier (fun x => binomial (y x) n (fun j => f j x)).
Proof.
move=> mult_y; elim: n f => [|n ih] f each /=; first exact: each.
have tail := multiplier_linear (-1) (multiplier_const 1) mult_y.
apply: eq_multiplier (multiplier_linear 1 (multiplierM mult_y (ih (fun j => f j.+1) (fun j => each j.+1)))
  (multiplierM tail (ih f each))) => x.
by ring.
Qed.

Lemma bounded_multiplier m : bounded m -> multiplier m.
Proof.
suff depends (s : seq D) : forall m, bounded m ->
    (forall x x', (forall q, q \in s -> x q = x' q) -> m x = m x') -> multiplier m.
  move=> bound; apply: (depends (enum D)) => // x x' same.
  by congr m; apply: functional_extensionality => q; apply: same; rewrite mem_enum.
elim: s => [|q s ih] {}m bound local.
  by apply: eq_multiplier (multiplier_const (m (fun=> 0))) => x; exact: local.
apply: multiplier_limit => // eta eta0; have [c [n [c01 near_m]]] := smoothed_near q rho0 bound eta0.
exists (smoothed m q c n); split=> //; apply: multiplier_binomial => [|j].
  by apply: multiplier_linear; [exact: multiplier_const | exact: multiplier_wave].
apply: ih => [|x x' same]; first exact: bounded_set.
apply: local => q'; rewrite inE /set; case: eqP => [// | _ /=]; exact: same.
Qed.

Lemma null_bounded phi : bounded phi -> null phi.
Proof.
move=> bound; have [_ mul] := bounded_multiplier bound; have [_ tilted] := mul _ (good_const 1).
have zero q : Rabs ((fun _ : D => 0) q) < rho by rewrite Rabs_R0.
apply: eq_null (tilted _ zero) => x; rewrite Rmult_1_r (_ : ex _ x = 1) ?Rmult_1_r //.
by rewrite /ex sum_zero ?exp_0 // => q _; ring.
Qed.

(* The sign of k, made continuous. *)
Lemma W_ge1 x : 1 <= W x.
Proof.
apply: Rle_trans (W_large x); apply: exp_above_1; apply: Rmult_le_pos (norm_ge0 x); lra.
Qed.

Lemma A_g : A g.
Proof.
have zero q : Rabs ((fun _ : D => 0) q) <= 2 * rho by rewrite Rabs_R0; lra.
have [] := transform zero; rewrite (_ : (fun x => _) = g) //; apply: functional_extensionality => x.
by rewrite (_ : ex _ x = 1) ?Rmult_1_r // /ex sum_zero ?exp_0 // => q _; ring.
Qed.

Lemma close_below e k : close e k -> A k /\ A (fun x => Rabs (g x - k x)) /\ E (fun x => Rabs (g x - k x)) <= e.
Proof.
move=> near_k; have [cont [AkW le]] := near_k.
have Ak : A k.
  apply: (A_dominated (A_abs AkW) cont) => x; rewrite Rabs_mult (Rabs_pos_eq (W x)); last by left; exact: W_pos.
  by have := Rmult_le_compat_l _ _ _ (Rabs_pos (k x)) (W_ge1 x); lra.
have [Ad _] := A_sub A_g Ak; split=> //; split; first exact: A_abs.
apply: Rle_trans le; apply: E_le (A_abs Ad) (A_difference near_k) _ => x.
rewrite -Rmult_minus_distr_r Rabs_mult (Rabs_pos_eq (W x)); last by left; exact: W_pos.
by have := Rmult_le_compat_l _ _ _ (Rabs_pos (g x - k x)) (W_ge1 x); lra.
Qed.

Definition signed e k (x : vector D) : R := k x * / (Rabs (k x) + e).

Lemma bounded_signed e k : 0 < e -> (forall x, continuous (T := line) k x) -> bounded (signed e k) /\
  forall x, Rabs (signed e k x) <= 1.
Proof.
move=> e0 cont; have below x : Rabs (signed e k x) <= 1.
  have k0 := Rabs_pos (k x); have inv0 := Rinv_0_lt_compat (Rabs (k x) + e) ltac:(lra).
  rewrite /signed Rabs_mult (Rabs_pos_eq (/ _)); last by lra.
  have : (Rabs (k x) + e) * / (Rabs (k x) + e) = 1 by apply: Rinv_r; lra.
  by have := Rmult_lt_0_compat _ _ e0 inv0; lra.
split=> //; split=> [x|]; last by exists 1.
apply: continuousM => //; apply: (continuous_comp (d := Rinv : line -> line)); last first.
  by apply: inv_continuous; have := Rabs_pos (k x); lra.
apply: continuousD; last exact: continuous_const.
by apply: (continuous_comp (d := Rabs : line -> line)); [exact: cont | exact: abs_continuous].
Qed.

Lemma abs_below_signed e k x : 0 < e -> Rabs (k x) - e <= k x * signed e k x.
Proof.
move=> e0; have k0 := Rabs_pos (k x); have inv0 := Rinv_0_lt_compat (Rabs (k x) + e) ltac:(lra).
rewrite /signed -Rmult_assoc -abs_square.
apply: (Rmult_le_reg_r (Rabs (k x) + e)); first by lra.
by rewrite [X in _ <= X]Rmult_assoc Rinv_l; [have := Rmult_lt_0_compat _ _ e0 e0; lra | lra].
Qed.

Lemma mean_abs_small e : 0 < e <= 1 -> E (fun x => Rabs (g x)) <= e * (E (fun=> 1) + 5).
Proof.
move=> [e0 e1]; have [k near_k] := close_some e0; have [cont _] := near_k.
have [Ak [Ad near_g]] := close_below near_k.
have [bound below] := bounded_signed e0 cont; set s := signed e k in bound below *.
have [_ small] := null_bounded bound; have [C [C0 le]] := small e e0.
set e' := Rmin e (e / (C + 1)).
have e'0 : 0 < e' by apply: Rmin_pos => //; apply: Rdiv_lt_0_compat; lra.
have e'e : e' <= e by exact: Rmin_l.
have e'1 : e' <= 1 by exact: Rle_trans e'e e1.
have Ce : C * e' <= e.
  have := Rmult_le_compat_l C _ _ C0 (Rmin_r e (e / (C + 1))); rewrite -/e'.
  have : (C + 1) * (e / (C + 1)) = e by field; lra.
  by have : 0 < e / (C + 1) by [apply: Rdiv_lt_0_compat; lra]; lra.
have [k' near_k'] := close_some e'0; have [Ak' [Ad' near_g']] := close_below near_k'.
have s_W x : Rabs (s x) <= 1 * W x by have := below x; have := W_ge1 x; lra.
have [cont_s _] := bound.
have [Aks _] := A_product near_k cont_s s_W e1.
have [Aks' _] := A_product near_k' cont_s s_W e'1.
have [A1 _] := measure; have [Ag AK] := (A_abs A_g, A_abs Ak).
have g_k : E (fun x => Rabs (g x)) <= E (fun x => Rabs (k x)) + e.
  have [As Es] := A_add AK Ad; suff : E (fun x => Rabs (g x)) <=
    E (fun x => Rabs (k x) + Rabs (g x - k x)) by lra.
  apply: E_le => // x; have := Rabs_triang (k x) (g x - k x).
  by rewrite (_ : k x + (g x - k x) = g x); last by ring.
have k_s : E (fun x => Rabs (k x)) <= E (fun x => k x * s x) + e * E (fun=> 1).
  have [As <-] := A_linear e Aks A1; apply: E_le => // x.
  by have := abs_below_signed k x e0; rewrite -/s; lra.
have [Asub Esub] := A_sub Aks Aks'; have [Add Edd] := A_add Ad Ad'.
have apart : Rabs (E (fun x => k x * s x - k' x * s x)) <= E (fun x => Rabs (g x - k x) + Rabs (g x - k' x)).
  apply: E_abs => // x; rewrite -Rmult_minus_distr_r Rabs_mult.
  have := Rabs_triang (g x - k' x) (- (g x - k x)); rewrite Rabs_Ropp (_ : g x - k' x + - _ = k x - k' x);
    last by ring.
  by have := Rmult_le_compat_l _ _ _ (Rabs_pos (k x - k' x)) (below x); lra.
have := le e' k' (conj e'0 e'1) near_k'.
have := Rle_abs (E (fun x => k' x * s x)); move: apart; rewrite Esub Edd => apart.
by have := Rle_abs (E (fun x => k x * s x) - E (fun x => k' x * s x)); lra.
Qed.

Lemma mean_abs_zero : E (fun x => Rabs (g x)) = 0.
Proof.
have [A1 [_ [positive _]]] := measure.
have one0 : 0 <= E (fun=> 1) by apply: positive; split=> // x; lra.
apply: Rle_antisym; last by apply: positive; split=> [|x]; [exact: A_abs A_g | exact: Rabs_pos].
apply: Rnot_lt_le => lt; set v := E (fun x => Rabs (g x)) in lt.
pose e := Rmin 1 (v / 2 / (E (fun=> 1) + 5)).
have e0 : 0 < e by apply: Rmin_pos; [lra | do 2?apply: Rdiv_lt_0_compat; lra].
have e1 : e <= 1 by exact: Rmin_l.
have := mean_abs_small (conj e0 e1); rewrite -/v.
have := Rmult_le_compat_r (E (fun=> 1) + 5) _ _ ltac:(lra) (Rmin_r 1 (v / 2 / (E (fun=> 1) + 5))); rewrite -/e.
by rewrite (_ : v / 2 / _ * _ = v / 2); [lra | field; lra].
Qed.
End Laplace.
