# Reads responses.csv and codebook.csv, works every statistic of results.json out again with R's own functions, and
# stops with an error if one differs or is missing. Needs nothing but R:  Rscript analysis.R
options(digits = 15, warn = 1)
data <- read.csv("responses.csv", colClasses = c(month = "character", age_band = "character", wave = "character"))
codebook <- read.csv("codebook.csv", stringsAsFactors = FALSE)
waves <- intersect(c("baseline", "end", "follow-up-3m", "follow-up-6m", "follow-up-12m"), data$wave)
parts <- codebook$section[codebook$kind == "score"]
sections <- parts[parts %in% codebook$section[codebook$kind == "answer"]]
people <- sort(unique(data$person))

## results.json has one statistic a line: no library is needed to read it
lines <- readLines("results.json", encoding = "UTF-8")
higher <- any(grepl('"higher_is_better": true', lines, fixed = TRUE))
expected <- list()
block <- NULL
for (line in lines) {
  if (grepl('^    "[^"]+": \\{$', line)) {
    block <- sub('^    "([^"]+)": \\{$', "\\1", line)
    expected[[block]] <- list()
  } else if (!is.null(block) && grepl('^      "', line)) {
    name <- sub('^      "([^"]+)".*$', "\\1", line)
    value <- sub('^.*"value": (\\[[^]]*\\]|[^,}]+).*$', "\\1", line)
    value <- gsub("[][ ]", "", value)
    value <- strsplit(value, ",")[[1]]
    value <- ifelse(value == "null", NA, ifelse(value == "true", "1", ifelse(value == "false", "0", value)))
    expected[[block]][[name]] <- as.numeric(value)
  }
}

score <- function(part, wave) {
  rows <- data[data$wave == wave, ]
  rows[[paste0("score_", part)]][match(people, rows$person)]
}
log10p <- function(t, df) (log(2) + pt(-abs(t), df, log.p = TRUE)) / log(10)
wilson <- function(k, n) suppressWarnings(prop.test(k, n, correct = FALSE)$conf.int)

walsh_median <- function(d) { # median of all means of two, a value with itself too, without listing them
  u <- table(d)
  v <- as.numeric(names(u))
  n <- as.numeric(u)
  pairs <- outer(n, n)
  diag(pairs) <- n * (n + 1) / 2
  keep <- upper.tri(pairs, diag = TRUE)
  sums <- outer(v, v, "+")[keep] / 2
  o <- order(sums)
  upto <- cumsum(pairs[keep][o])
  half <- sum(pairs[keep]) / 2
  at <- function(k) sums[o][which(upto >= k)[1]]
  (at(floor(half + 0.5)) + at(floor(half) + 1)) / 2
}

exact_signed_rank <- function(d) { # given the midranks (Streitberg and Roehmel 1986)
  d <- d[d != 0]
  if (length(d) > 1000) return(NA)
  r <- round(2 * rank(abs(d)))
  chance <- 1
  for (step in r) chance <- (c(chance, numeric(step)) + c(numeric(step), chance)) / 2
  v <- sum(r[d > 0])
  min(1, 2 * sum(chance[seq_len(min(v, sum(r) - v) + 1)]))
}

t_of <- function(x) if (length(x) > 1 && sd(x) > 0) t.test(x) else NULL
get <- function(test, what, i = 1) if (is.null(test)) NA else test[[what]][[i]]

paired <- function(pre, post, reliability) {
  cc <- !is.na(pre) & !is.na(post)
  d <- round(post[cc] - pre[cc], 10)
  n <- length(d)
  df <- n - 1
  x <- pre[cc]
  y <- post[cc]
  test <- t_of(d)
  t <- get(test, "statistic")
  r <- if (n > 1 && sd(x) > 0 && sd(y) > 0) cor(x, y) else NA
  dz <- if (is.null(test)) NA else mean(d) / sd(d)
  v1 <- var(x)
  v2 <- var(y)
  s <- sqrt((v1 + v2) / 2)
  dav <- if (s > 0) mean(d) / s else NA
  se <- sqrt(dav^2 * (v1^2 + v2^2 + 2 * r^2 * v1 * v2) / (8 * df * s^4) +
    max(0, sd(x)^2 + sd(y)^2 - 2 * r * sd(x) * sd(y)) / (df * s^2))
  J <- if (df > 1) exp(lgamma(df / 2) - 0.5 * log(df / 2) - lgamma((df - 1) / 2)) else NA
  dz_ci <- if (is.null(test)) c(NA, NA) else if (abs(t) > 25) {
    dz + c(-1, 1) * qnorm(0.975) * sqrt(1 / n + dz^2 / (2 * n))
  } else {
    suppressWarnings(sapply(c(0.975, 0.025), function(p) {
      uniroot(function(ncp) pt(t, df, ncp) - p, t + c(-1, 1) * (5 + abs(t)), extendInt = "downX", tol = 1e-12)$root
    }) / sqrt(n))
  }
  moved <- d[d != 0]
  m <- length(moved)
  ranks <- rank(abs(moved))
  V <- if (m > 0) sum(ranks[moved > 0]) else NA
  ties <- table(ranks)
  all_ranks <- rank(abs(d))[d != 0]
  w <- function(...) if (m > 0) suppressWarnings(wilcox.test(d, ...)$p.value) else NA
  better <- if (higher) d else -d
  k <- c(increased = sum(better > 0), no_change = sum(better == 0), decreased = sum(better < 0))
  base <- pre[!is.na(pre)]
  sdiff <- sd(base) * sqrt(2 * (1 - reliability))
  out <- list(
    n_rows = length(pre), n_pre = sum(!is.na(pre)), n_post = sum(!is.na(post)),
    n_pre_only = sum(!is.na(pre) & is.na(post)), n_post_only = sum(is.na(pre) & !is.na(post)),
    n_neither = sum(is.na(pre) & is.na(post)), n_complete = n, completion_rate = n / sum(!is.na(pre)),
    mean_pre = mean(x), mean_post = mean(y), median_pre = median(x), median_post = median(y), sd_pre = sd(x), sd_post = sd(y),
    mean_change = mean(d), median_change = median(d), min_change = min(d), max_change = max(d), sd_change = sd(d),
    se_change = sd(d) / sqrt(n), pearson_r_pre_post = r, t = t, df = df, p_t_two_sided = get(test, "p.value"),
    p_t_log10 = log10p(t, df), ci95_low = get(test, "conf.int", 1), ci95_high = get(test, "conf.int", 2),
    dz = dz, dz_ci95_low = dz_ci[1], dz_ci95_high = dz_ci[2], gz = J * dz, hedges_J_exact = J,
    hedges_J_approx = 1 - 3 / (4 * df - 1), dav = dav, dav_lakens = if (s > 0) mean(d) / ((sd(x) + sd(y)) / 2) else NA,
    dav_se_bonett = se, dav_ci95_low = dav - qnorm(0.975) * se, dav_ci95_high = dav + qnorm(0.975) * se, gav = J * dav,
    wilcox_V = V, wilcox_W_minus = m * (m + 1) / 2 - V, wilcox_has_ties = anyDuplicated(abs(moved)) > 0,
    wilcox_has_zeros = any(d == 0), wilcox_p_R_default = w(), wilcox_p_normal_cc = w(exact = FALSE),
    wilcox_p_normal_nocc = w(exact = FALSE, correct = FALSE),
    wilcox_z_nocc = (V - m * (m + 1) / 4) / sqrt(m * (m + 1) * (2 * m + 1) / 24 - sum(ties^3 - ties) / 48),
    wilcox_p_exact_zeros_dropped = if (m > 0) exact_signed_rank(d) else NA,
    wilcox_p_pratt_normal_nocc = if (m > 0) 2 * pnorm(-abs(sum(sign(moved) * all_ranks) / sqrt(sum(all_ranks^2)))) else NA,
    rank_biserial = (2 * V - m * (m + 1) / 2) / (m * (m + 1) / 2), hodges_lehmann = walsh_median(d),
    sign_test_p = if (m > 0) binom.test(sum(d > 0), m)$p.value else NA, n_zero_change = sum(d == 0),
    rci_reliability = reliability, rci_sd_baseline_all = sd(base), rci_sdiff = sdiff, rci_threshold = 1.96 * sdiff,
    n_reliably_improved = if (is.na(sdiff) || sdiff == 0) NA else sum(better / sdiff > 1.96),
    n_reliably_worse = if (is.na(sdiff) || sdiff == 0) NA else sum(better / sdiff < -1.96))
  out$n_no_reliable_change <- n - out$n_reliably_improved - out$n_reliably_worse
  for (way in names(k)) {
    out[[paste0("n_", way)]] <- k[[way]]
    out[[paste0("pct_", way)]] <- 100 * k[[way]] / n
    out[[paste0("wilson_low_", way)]] <- wilson(k[[way]], n)[1]
    out[[paste0("wilson_high_", way)]] <- wilson(k[[way]], n)[2]
  }
  out
}

attrition <- function(pre, post) {
  x <- pre[!is.na(pre) & !is.na(post)]
  y <- pre[!is.na(pre) & is.na(post)]
  df <- length(x) + length(y) - 2
  J <- exp(lgamma(df / 2) - 0.5 * log(df / 2) - lgamma((df - 1) / 2))
  pooled <- sqrt(((length(x) - 1) * var(x) + (length(y) - 1) * var(y)) / df)
  ci <- wilson(length(y), length(x) + length(y))
  test <- if (var(x) + var(y) > 0) t.test(x, y) else NULL
  diff <- mean(x) - mean(y)
  list(n_completers = length(x), n_non_completers = length(y), attrition_rate = length(y) / (length(x) + length(y)),
    attrition_wilson_low = ci[1], attrition_wilson_high = ci[2], mean_completers = mean(x), mean_non_completers = mean(y),
    sd_completers = sd(x), sd_non_completers = sd(y), diff = diff, welch_t = get(test, "statistic"),
    welch_df = get(test, "parameter"), welch_p = get(test, "p.value"), welch_ci95_low = get(test, "conf.int", 1),
    welch_ci95_high = get(test, "conf.int", 2), hedges_g_pooled = if (is.null(test)) NA else J * diff / pooled,
    smd_average_sd = if (is.null(test)) NA else diff / sqrt((var(x) + var(y)) / 2))
}

alpha_of <- function(x) {
  total <- var(rowSums(x))
  if (ncol(x) < 2 || total == 0) NA else ncol(x) / (ncol(x) - 1) * (1 - sum(diag(cov(x))) / total)
}
alpha <- function(section, wave) {
  items <- codebook[codebook$kind == "answer" & codebook$section == section, ]
  all <- data[data$wave == wave, items$variable, drop = FALSE]
  for (i in seq_len(nrow(items))) if (items$reverse_from[i] != 0) all[[i]] <- items$reverse_from[i] - all[[i]]
  x <- all[complete.cases(all), , drop = FALSE]
  k <- ncol(x)
  n <- nrow(x)
  a <- alpha_of(x)
  spread <- sapply(x, sd)
  rbar <- if (all(spread > 0)) mean(cor(x)[upper.tri(diag(k))]) else NA
  f <- function(p) if (is.na(a)) NA else 1 - (1 - a) * qf(p, n - 1, (n - 1) * (k - 1))
  list(n_rows = nrow(all), n_listwise = n, k = k, alpha_raw = a, alpha_standardised = k * rbar / (1 + (k - 1) * rbar),
    alpha_feldt_ci95_low = f(0.975), alpha_feldt_ci95_high = f(0.025), mean_total = mean(rowSums(x)), sd_total = sd(rowSums(x)),
    item_means = unname(colMeans(x)), item_sds = unname(spread),
    corrected_item_total_r = sapply(seq_len(k), function(j) {
      rest <- rowSums(x) - x[[j]]
      if (sd(rest) > 0 && spread[j] > 0) cor(x[[j]], rest) else NA
    }),
    alpha_if_item_deleted = sapply(seq_len(k), function(j) alpha_of(x[, -j, drop = FALSE])))
}

cluster <- function(d, g) {
  n <- length(d)
  m <- mean(d)
  size <- as.vector(table(g))
  s <- as.vector(tapply(d - m, g, sum))
  G <- length(size)
  cr0 <- sqrt(sum(s^2)) / n
  cr1 <- cr0 * sqrt(G / (G - 1))
  cr2 <- sqrt(sum(s^2 / (1 - size / n))) / n
  a <- size^2 / (1 - size / n)
  df <- n^-2 / (sum(size^2) / n^4 + (sum(a)^2 - sum(a^2)) / n^6)
  aov <- anova(lm(d ~ factor(g)))
  msb <- aov[1, 3]
  msw <- aov[2, 3]
  n0 <- (n - sum(size^2) / n) / (G - 1)
  icc <- (msb - msw) / (msb + (n0 - 1) * msw)
  means <- t.test(as.vector(tapply(d, g, mean)))
  list(n = n, G = G, mean = m, se_naive = sd(d) / sqrt(n), se_CR0 = cr0, se_CR1 = cr1,
    cr1_ci95_low = m - qt(0.975, G - 1) * cr1, cr1_ci95_high = m + qt(0.975, G - 1) * cr1, cr1_t = m / cr1,
    cr1_p = 2 * pt(-abs(m / cr1), G - 1), se_CR2 = cr2, cr2_ci95_low = m - qt(0.975, df) * cr2,
    cr2_ci95_high = m + qt(0.975, df) * cr2, cr2_satt_df = df, cr2_satt_p = 2 * pt(-abs(m / cr2), df), icc_anova = icc,
    design_effect = 1 + (sum(size^2) / n - 1) * max(icc, 0), cluster_means_mean = unname(means$estimate),
    cluster_means_t = unname(means$statistic), cluster_means_p = means$p.value, cluster_means_ci95_low = means$conf.int[1],
    cluster_means_ci95_high = means$conf.int[2])
}

path <- function(part) {
  W <- sapply(waves, function(wave) score(part, wave))
  out <- list()
  p <- c()
  for (i in seq_along(waves)) for (j in seq_along(waves)) if (j > i) {
    name <- paste(waves[i], waves[j], sep = "_")
    d <- na.omit(round(W[, j] - W[, i], 10))
    test <- t_of(d)
    out[[paste0(name, "_n")]] <- length(d)
    out[[paste0(name, "_mean_change")]] <- if (length(d) > 0) mean(d) else NA
    out[[paste0(name, "_t")]] <- get(test, "statistic")
    out[[paste0(name, "_p")]] <- p[name] <- get(test, "p.value")
    out[[paste0(name, "_ci95_low")]] <- get(test, "conf.int", 1)
    out[[paste0(name, "_ci95_high")]] <- get(test, "conf.int", 2)
  }
  adjusted <- p.adjust(p, "holm")
  for (name in names(p)) out[[paste0(name, "_p_holm")]] <- adjusted[[name]]
  full <- W[complete.cases(W), , drop = FALSE]
  time <- seq_along(waves)
  slopes <- round(apply(full, 1, function(y) coef(lm(y ~ time))[[2]]), 12)
  test <- t_of(slopes)
  out$n_complete_all_waves <- nrow(full)
  out$linear_slope_mean <- mean(slopes)
  out$linear_slope_t <- get(test, "statistic")
  out$linear_slope_p <- get(test, "p.value")
  out$linear_slope_ci95_low <- get(test, "conf.int", 1)
  out$linear_slope_ci95_high <- get(test, "conf.int", 2)
  out
}

mine <- list()
first <- waves[1]
cohort_of <- data$cohort[match(people, data$person)]
for (later in waves[-1]) {
  two <- paste(first, later, sep = "_")
  raw <- c()
  for (part in parts) {
    name <- paste(part, two, sep = "_")
    if (is.null(expected[[name]])) next # too few people: left out
    pre <- score(part, first)
    post <- score(part, later)
    reliability <- expected[[name]]$rci_reliability
    mine[[name]] <- paired(pre, post, reliability)
    if (part %in% sections) raw <- c(raw, mine[[name]]$p_t_two_sided)
    block <- paste0(name, "_attrition")
    if (!is.null(expected[[block]])) mine[[block]] <- attrition(pre, post)
    block <- paste0(name, "_cluster")
    cc <- !is.na(pre) & !is.na(post)
    if (!is.null(expected[[block]])) mine[[block]] <- cluster((post - pre)[cc], cohort_of[cc])
  }
  block <- paste0("holm_", two)
  if (!is.null(expected[[block]])) mine[[block]] <- list(raw_p = raw, holm = p.adjust(raw, "holm"))
}
for (part in sections) for (wave in waves) {
  block <- paste(part, "alpha", wave, sep = "_")
  if (!is.null(expected[[block]])) mine[[block]] <- alpha(part, wave)
}
for (part in parts) {
  block <- paste0(part, "_waves")
  if (!is.null(expected[[block]])) mine[[block]] <- path(part)
}

## Compare: the noncentral t and doubles that R has let underflow are held to less
tolerance <- function(name) if (grepl("^dz_ci95", name)) 1e-6 else 1e-9
wrong <- c()
compared <- 0
for (block in names(expected)) for (name in names(expected[[block]])) {
  want <- expected[[block]][[name]]
  got <- mine[[block]][[name]]
  compared <- compared + 1
  if (is.null(got) || length(got) != length(want)) {
    wrong <- c(wrong, paste(block, name, "is not worked out by R"))
    next
  }
  got <- as.numeric(got)
  got[is.nan(got)] <- NA
  underflow <- !is.na(want) & !is.na(got) & abs(want) < 2.3e-308 & abs(got) < 2.3e-308
  same <- underflow | (is.na(want) & is.na(got)) |
    (!is.na(want) & !is.na(got) & abs(want - got) <= tolerance(name) * abs(want) + 1e-300)
  # what is nothing but rounding may round otherwise
  noise <- !is.na(want) & !is.na(got) & abs(want) < 1e-7 & abs(got) < 1e-7 & grepl("^dav_(se|ci)", name)
  if (!all(same | noise)) {
    wrong <- c(wrong, sprintf("%s %s: results.json has %s, R finds %s", block, name,
      paste(format(want, digits = 15), collapse = " "), paste(format(got, digits = 15), collapse = " ")))
  }
}
if (length(wrong) > 0) stop(paste(c("", wrong), collapse = "\n"))
if (compared == 0) stop("results.json holds no statistic")
cat(sprintf("R agrees with all %d statistics of %d blocks, from %d people.\n", compared, length(expected), length(people)))

## Beyond the product, for whoever wants them: repeated measures with all waves
if (length(waves) > 2) for (part in parts) {
  W <- sapply(waves, function(wave) score(part, wave))
  W <- W[complete.cases(W), , drop = FALSE]
  if (nrow(W) < 10) next
  long <- data.frame(y = as.vector(W), id = factor(rep(seq_len(nrow(W)), ncol(W))), wave = factor(rep(waves, each = nrow(W))))
  cat("\nRepeated-measures ANOVA:", part, "\n")
  print(summary(aov(y ~ wave + Error(id), data = long)))
  if (requireNamespace("lme4", quietly = TRUE)) print(summary(lme4::lmer(y ~ wave + (1 | id), data = long)))
}
