# Makes the fixtures beside this file with R's package survival (Debian: r-base-core, r-cran-survival):
#   Rscript fixtures.R
# Each data set is a table of cases (day, outcome, count); its figures are those of survfit for several states, with the
# infinitesimal jackknife and intervals on the scale log(-log). Where nothing competes, those of the estimator of Kaplan and
# Meier stand beside them, with Greenwood's standard error.
library(survival)
set.seed(20261122)

cases <- function(day, outcome) {
	table <- aggregate(list(count = rep(1, length(day))), list(day = day, outcome = outcome), sum)
	table[order(table$day, table$outcome), ]
}

observed <- function(n, live_rate, scale, ended_rate, follow_up) {
	live <- ifelse(runif(n) < live_rate, floor(rweibull(n, 1.8, scale)), Inf)
	ended <- ifelse(runif(n) < ended_rate, floor(runif(n, 0, 200)), Inf)
	until <- floor(runif(n, 0, follow_up))
	day <- pmin(live, ended, until)
	cases(day, ifelse(live <= pmin(ended, until), "EVENT", ifelse(ended <= until, "COMPETING", "OPEN")))
}

sets <- list(
	ties = data.frame(day = c(0, 3, 3, 5, 7, 7, 9, 12, 12, 15, 20), outcome = c("EVENT", "EVENT", "COMPETING", "OPEN", "EVENT",
		"COMPETING", "OPEN", "EVENT", "OPEN", "COMPETING", "OPEN"), count = c(1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1)),
	all_open = data.frame(day = c(0, 10, 60, 119), outcome = "OPEN", count = c(3, 4, 5, 6)),
	none_open = data.frame(day = c(1, 20, 20, 45, 90, 130), outcome = c("EVENT", "EVENT", "COMPETING", "EVENT", "COMPETING", "EVENT"),
		count = c(2, 3, 1, 4, 2, 1)),
	all_ended = data.frame(day = c(5, 30, 30 + 1:3), outcome = "COMPETING", count = c(2, 3, 1, 1, 4)),
	all_on_day_0 = data.frame(day = 0, outcome = "EVENT", count = 25),
	events_and_open_on_day_0 = data.frame(day = c(0, 0, 0, 40, 80), outcome = c("EVENT", "COMPETING", "OPEN", "EVENT", "OPEN"),
		count = c(4, 2, 3, 5, 6)),
	last_one_has_the_event = data.frame(day = c(10, 20, 30, 120), outcome = c("OPEN", "EVENT", "OPEN", "EVENT"), count = c(5, 2, 4, 1)),
	nothing_competes = observed(300, 0.8, 60, 0, 240),
	fifty = observed(50, 0.7, 60, 0.2, 184),
	two_thousand = observed(2000, 0.74, 65, 0.15, 184),
	hundred_thousand = observed(100000, 0.5, 70, 0.25, 1000))

number <- function(value) sprintf("%.17g", value)
given <- file("cases.csv", "w")
expected <- file("expected.csv", "w")
writeLines("set,day,outcome,count", given)
writeLines("set,day,at_risk,incidence,standard_error,lower,upper", expected)
greenwood <- file("kaplan-meier.csv", "w")
writeLines("set,day,survival,standard_error", greenwood)
for (name in names(sets)) {
	set <- sets[[name]]
	writeLines(paste(name, set$day, set$outcome, set$count, sep = ","), given)
	lines <- set[rep(seq_len(nrow(set)), set$count), ]
	status <- factor(lines$outcome, levels = c("OPEN", "EVENT", "COMPETING"))
	fit <- survfit(Surv(lines$day, status) ~ 1, conf.type = "log-log")
	days <- unique(c(0, 14, 42, 60, 90, 120, 121, max(set$day)))
	days <- days[days <= max(set$day)]
	at <- summary(fit, times = days)
	state <- which(fit$states == "EVENT")
	risk <- sapply(days, function(day) sum(lines$day >= day))
	writeLines(paste(name, days, risk, number(at$pstate[, state]), number(at$std.err[, state]), number(at$lower[, state]),
		number(at$upper[, state]), sep = ","), expected)
	if (!any(set$outcome == "COMPETING")) {
		alone <- summary(survfit(Surv(lines$day, lines$outcome == "EVENT") ~ 1), times = days)
		writeLines(paste(name, days, number(alone$surv), number(alone$std.err), sep = ","), greenwood)
	}
}
# How many of the open cases of up to 120 days have the event by day 120. What each may expect is the estimate from the cases
# that were there after as many days, each fitted anew; how far the sum may be wrong follows from the influence of each case
# on the curves of all, as survfit gives it.
forecasts <- file("forecast.csv", "w")
writeLines("set,cases,events,estimate_error,standard_error", forecasts)
for (name in c("events_and_open_on_day_0", "last_one_has_the_event", "nothing_competes", "fifty", "two_thousand")) {
	set <- sets[[name]]
	lines <- set[rep(seq_len(nrow(set)), set$count), ]
	lines$status <- factor(lines$outcome, levels = c("OPEN", "EVENT", "COMPETING"))
	ages <- lines$day[lines$outcome == "OPEN" & lines$day <= 120]
	after <- function(age) {
		later <- lines[lines$day > age, ]
		if (!any(later$outcome == "EVENT" & later$day <= 120)) return(0)
		fit <- survfit(Surv(day, status) ~ 1, data = later)
		summary(fit, times = 120, extend = TRUE)$pstate[, which(fit$states == "EVENT")]
	}
	chances <- sapply(ages, after)
	fit <- survfit(Surv(day, status) ~ 1, data = lines, influence = TRUE)
	event <- which(fit$states == "EVENT")
	free <- which(fit$states == "(s0)")
	moves <- rep(0, nrow(lines))
	end <- max(which(fit$time <= 120))
	moved <- fit$influence.pstate[, -1, , drop = FALSE] # without the beginning
	for (i in seq_along(ages)) {
		now <- sum(fit$time <= ages[i])
		if (now == 0) {
			moves <- moves + moved[, end, event]
		} else {
			left <- fit$pstate[now, free]
			moves <- moves + (moved[, end, event] - moved[, now, event]) / left -
				(fit$pstate[end, event] - fit$pstate[now, event]) / left^2 * moved[, now, free]
		}
	}
	error <- sqrt(sum(moves^2))
	writeLines(paste(name, length(ages), number(sum(chances)), number(error), number(sqrt(error^2 + sum(chances * (1 - chances)))),
		sep = ","), forecasts)
}
close(forecasts)
close(given)
close(expected)
close(greenwood)
