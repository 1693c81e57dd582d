/// The functions of a script that change addresses and routes, and that tell which of them are missing.
struct ScriptRoutes {
  private let steps: [RouteStep]

  init(_ steps: [RouteStep]) { self.steps = steps }

  /// Both functions.
  var text: String {
    // Each step is taken even where another one fails: what is deleted may be there in part.
    let changes = function { steps in
      steps.map { step in
        let words = step.arguments(.add).map { $0 == "add" ? "\"$2\"" : $0 }
        return "run ip \(words.joined(separator: " ")) || outcome=1"
      }.joined(separator: "\n      ")
    }
    let tests = function { steps in steps.map(\.test).joined(separator: "\n      ") }
    return """
      # Adds or deletes the addresses and routes that the rules of a version of IP rely on.
      routes() {
        outcome=0
      \(changes)  return "$outcome"
      }

      # Tells which of them are missing.
      missing_routes() {
      \(tests)}

      """
  }

  private func function(_ body: ([RouteStep]) -> String) -> String {
    let cases = IPFamily.allCases.compactMap { family -> String? in
      let steps = steps.filter { $0.family == family }
      return steps.isEmpty ? nil : "    \(family.scriptName))\n      \(body(steps))\n      ;;\n"
    }
    guard !cases.isEmpty else { return "  :\n" }
    return "  case $1 in\n\(cases.joined())  esac\n"
  }
}

extension RouteStep {
  fileprivate var family: IPFamily {
    switch self {
    case .markedPackets(_, _, let family), .localDefault(_, let family): family
    case .loopbackAddress(let range): range.family
    }
  }

  /// A command that tells, when the step is not taken, that it is missing.
  fileprivate var test: String {
    let ip = family == .ipv6 ? "ip -6" : "ip"
    let find =
      switch self {
      case .markedPackets(let mark, let table, _):
        "\(ip) rule show | grep -q 'fwmark \(mark.hexadecimal) lookup \(table) *$'"
      // BusyBox shows no single table of IPv6.
      case .localDefault(let table, _):
        "\(ip) route show table all | grep -q '^local default dev lo table \(table) '"
      case .loopbackAddress(let range): "\(ip) addr show dev lo | grep -Fq ' \(range) '"
      }
    return "\(find) || echo 'missing: ip \(arguments(.add).joined(separator: " "))'"
  }
}
