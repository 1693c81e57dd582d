import ArgumentParsing

/// The options of a command that checks the gates of a rollout.
protocol GateCommandOptions: MeshCommandOptions {
  var gates: RolloutGateOptions { get set }
}

extension GateCommandOptions {
  /// The flags that ask for gates and say how to look, to stand among those of the command.
  static var gateFlags: [Flag<Self>] { trafficFlags + podFlags + queryFlags + logFlags + accessFlags }

  private static var trafficFlags: [Flag<Self>] {
    [
      .value("success-rate", "PERCENT", \.gates.successRate, help: "the least share of requests that succeed")
        .details(
          "Answers from 500 on, failures of gRPC and requests that never arrived do not succeed. A version without "
            + "requests has no share, neither good nor bad: see --on-no-data."
        ),
      .value("p50", "TIME", \.gates.p50, help: "how long the quicker half of answers may take: 200ms"),
      .value("p95", "TIME", \.gates.p95, help: "how long all but a twentieth of answers may take"),
      .value("p99", "TIME", \.gates.p99, help: "how long all but a hundredth of answers may take")
        .details(
          "Proxies tell latencies every five seconds: with an interval that is not much longer, those of answers from before "
            + "the step count, too."
        ),
      .value("min-requests", "N", \.gates.minimumRequests, help: "call fewer requests in an interval no data"),
      .value("max-regression", "PERCENT", \.gates.maximumRegression, help: "how much worse than the old version")
        .details(
          "Of the success rate and of p99, relative to those of the old version in the same interval: with 10% at "
            + "most a tenth of its successes may be missing, and p99 be a tenth longer. When the old version has too few "
            + "requests to compare with, as at the last step, this gate passes."
        ),
    ]
  }

  private static var podFlags: [Flag<Self>] {
    [
      .value("max-restarts", "N", \.gates.maximumRestarts, help: "how often containers may restart; 0 without it"),
      .switch("ignore-readiness", \.gates.ignoresReadiness, help: "do not ask that all pods are ready"),
    ]
  }

  private static var queryFlags: [Flag<Self>] {
    [
      .values("query", "NAME=PROMQL<NUMBER", \.gates.queries, help: "what a value of Prometheus has to be")
        .details("Compared by <, <=, > or >=. Of several values all have to be so. May be given several times.")
    ]
  }

  private static var logFlags: [Flag<Self>] {
    [
      .switch("gate-logs", \.gates.readsLogs, help: "count by access logs in place of the proxies' counters")
        .details(
          "Each check reads what all proxies logged in the interval: as exact as the log, and to the millisecond. Access logs "
            + "have to be on, in Istio's format as text or JSON. They do not tell failures of gRPC."
        )
    ]
  }

  /// The flags for what is kept nowhere, and has to be given again to go on with a rollout.
  static var accessFlags: [Flag<Self>] {
    [
      .value("prometheus", "URL|SERVICE", \.gates.prometheus, help: "ask this Prometheus in place of the proxies")
        .details(
          "A URL, or a service of the cluster such as prometheus.istio-system:9090, to which a port is forwarded. "
            + "The interval has to be long enough for it to scrape twice."
        ),
      .values("hook", "STAGE=COMMAND", \.gates.hooks, help: "run a command: 'before-step=./smoke.sh'")
        .details(
          "Stages are before-start, before-step, before-promotion, after-promotion and after-rollback. The shell runs "
            + "the command with MESHCTL_SERVICE, MESHCTL_NAMESPACE, MESHCTL_STAGE, MESHCTL_STABLE, MESHCTL_CANARY and "
            + "MESHCTL_WEIGHT. Status 0 passes, 75 is no data, and any other fails."
        ),
      .value("hook-timeout", "TIME", \.gates.hookLimit, help: "end a command of --hook after this time; 0 never"),
    ]
  }
}
