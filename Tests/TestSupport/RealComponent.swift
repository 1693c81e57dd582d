import Foundation

/// A program that some suites drive for real instead of imitating it.
///
/// `Tests/run --install` brings them all. A suite that needs one says `@Suite(.requires(.envoy))`, so that without it
/// the suite is skipped and the test run names the reason.
public enum RealComponent: String, CaseIterable, Sendable {
  case envoy
  case prometheus
  case iptables
  case nftables
  case zsh
  case fish
  case man
  case mandoc
  case shellcheck
  case tmux
  case less
  /// Makes the certificates of a test's own authority.
  case openssl
  /// Ends a process at a system call of our choice.
  case strace
  /// A Python with PyYAML: a second opinion on our YAML.
  case python
  /// A second opinion on the JSON of proxies.
  case jq

  /// The environment variable that names the program's path, before every other place.
  public var environmentVariable: String { "MESHCTL_\(rawValue.uppercased())" }

  /// The name of the program.
  public var executable: String {
    switch self {
    case .nftables: "nft"
    case .python: "python3"
    default: rawValue
    }
  }

  /// The path of the program, or nil without it.
  public var path: String? { Self.findings[self]?.path }

  /// Why suites that need this component cannot run here, or nil when they can.
  public var absence: String? { Self.findings[self]?.absence }

  private struct Finding {
    let path: String?
    let absence: String?
  }

  private static let findings: [RealComponent: Finding] = Dictionary(
    uniqueKeysWithValues: allCases.map { component in
      let path = component.search(ProcessInfo.processInfo.environment)
      return (component, Finding(path: path, absence: component.reasonNotToUse(path)))
    }
  )

  /// Looks at the variable, at what `Tests/run --install` left in `.build/tools`, then along PATH.
  func search(_ environment: [String: String]) -> String? {
    if let named = environment[environmentVariable], !named.isEmpty {
      return FileManager.default.isExecutableFile(atPath: named) ? named : nil
    }
    let tools = PackageDirectory.url.appendingPathComponent(".build/tools").path
    // Network tools live in sbin, which is not on everyone's PATH.
    let directories = [tools] + (environment["PATH"] ?? "").split(separator: ":").map(String.init) + ["/usr/sbin"]
    return directories.map { "\($0)/\(executable)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private func reasonNotToUse(_ path: String?) -> String? {
    guard let path else {
      return "\(executable) is not installed: run Tests/run --install, or set \(environmentVariable) to its path"
    }
    switch self {
    case .iptables, .nftables:
      return Self.canUnshareNetwork
        ? nil : "rules are only ever loaded in a network namespace of the test's own, which needs root (unshare -n)"
    case .python:
      let hasYAML = try? FinishedProcess.run(path, ["-c", "import yaml"]).status == 0
      return hasYAML == true ? nil : "\(path) has no PyYAML: run Tests/run --install, or set \(environmentVariable)"
    case .strace:
      let mayTrace = try? FinishedProcess.run(path, ["-qq", "-o", "/dev/null", "true"]).status == 0
      return mayTrace == true ? nil : "processes may not be traced here"
    default:
      return nil
    }
  }

  private static let canUnshareNetwork: Bool =
    (try? FinishedProcess.run("/usr/bin/env", ["unshare", "--net", "true"]).status == 0) ?? false
}
