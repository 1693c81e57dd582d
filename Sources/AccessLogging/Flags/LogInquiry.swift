import Output

/// A command that shows what a line of a log does not.
public enum LogInquiry: String, CaseIterable, Sendable {
  case endpoints, clusters, routes, listeners, secrets, authorization, drift, pod, service, request, policies, debug
  case retries, timeout

  /// The command line, its words fit for a shell.
  public func command(for subject: LogSubject) -> String {
    (["meshctl"] + words(for: subject)).map(ShellWord.quoted).joined(separator: " ")
  }

  private func words(for subject: LogSubject) -> [String] {
    switch self {
    case .endpoints:
      ["proxy-config", "endpoint", subject.pod] + (subject.cluster.map { ["--cluster", $0] } ?? [])
    case .clusters: ["proxy-config", "cluster", subject.pod] + (subject.host.map { ["--fqdn", $0] } ?? [])
    case .routes: ["proxy-config", "route", subject.pod, "-o", "wide"]
    case .listeners: ["proxy-config", "listener", subject.pod, "-o", "wide"]
    case .secrets: ["proxy-config", "secret", subject.pod, "-o", "wide"]
    case .authorization: ["authz", "check", subject.pod]
    case .drift: ["proxy-config", "diff", subject.pod]
    case .pod: ["describe", "pod", subject.pod]
    case .service: ["describe", "service", subject.service]
    case .request: ["route", "explain"] + (subject.method.map { [$0] } ?? []) + [subject.url]
    case .policies: ["get", "vs,dr"] + (subject.namespace.map { ["-n", $0] } ?? ["-A"])
    case .debug:
      ["proxy-config", "log", subject.pod, "--level", "connection:debug,http:debug", "--for", "60s"]
    case .retries: ["route", "retry", subject.service, "2", "--on", "reset,connect-failure", "--diff"]
    case .timeout: ["route", "timeout", subject.service, "5s", "--diff"]
    }
  }
}
