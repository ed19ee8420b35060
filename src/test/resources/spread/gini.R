# Makes gini.csv beside this file: Rscript gini.R
# The Gini coefficient as half the mean difference between two firms over the mean, and its standard error as the root of the
# summed squares of how far each firm moves it, found by changing the weight of each a little. Beside it, that of the jackknife.
set.seed(20261122)

gini <- function(amounts, weights) {
	sum(outer(weights, weights) * abs(outer(amounts, amounts, "-"))) / (2 * sum(weights) * sum(weights * amounts))
}

sets <- list(
	ten_incomes = c(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261),
	one_brings_most = c(rep(0, 8), 1, 500),
	ties = c(rep(0, 5), rep(100, 10), rep(250, 7)),
	sixty = round(ifelse(runif(60) < 0.4, 0, rlnorm(60, 8, 1.2))),
	three_hundred = round(rlnorm(300, 8, 0.8)))

number <- function(value) sprintf("%.12g", value)
lines <- sapply(names(sets), function(name) {
	amounts <- sets[[name]]
	n <- length(amounts)
	one <- rep(1, n)
	moves <- sapply(seq_len(n), function(i) {
		step <- replace(rep(0, n), i, 1e-4)
		(gini(amounts, one + step) - gini(amounts, one - step)) / 2e-4
	})
	without <- sapply(seq_len(n), function(i) gini(amounts[-i], one[-i]))
	jackknife <- sqrt((n - 1) / n * sum((without - mean(without))^2))
	paste(name, number(gini(amounts, one)), number(sqrt(sum(moves^2))), number(jackknife), paste(amounts, collapse = " "), sep = ",")
})
writeLines(c("set,gini,standard_error,jackknife,amounts", lines), "gini.csv")
