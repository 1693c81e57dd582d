/// The function of a script that prints the rules of a version of IP as `iptables-restore` reads them.
struct ScriptRules {
  private let rules: CaptureRules

  init(_ rules: CaptureRules) { self.rules = rules }

  /// The function.
  var text: String {
    let cases = rules.families.map { family in
      "    \(family.scriptName))\(body(for: family))"
    }
    return """
      # The rules of a version of IP as iptables-restore reads them; each table is loaded at once.
      rules() {
        case $1 in
      \(cases.joined())  esac
      }

      """
  }

  private func body(for family: IPFamily) -> String {
    let all = rules.tables(for: family).flatMap { pieces(of: $0, family) }
    guard !all.isEmpty else { return " ;;\n" }
    var text = "\n"
    var lines: [String] = []
    for piece in all {
      switch piece {
      case .line(let line): lines.append(line)
      case .eachServer(let line):
        text += Self.document(lines)
        lines = []
        text += """
                for server in $(name_servers \(family.scriptName)); do
                  printf '%s\\n' "\(line)"
                done

          """
      }
    }
    return text + Self.document(lines) + "      ;;\n"
  }

  /// A line of the rules, or one that is there once for each name server.
  private enum Piece {
    case line(String)
    case eachServer(String)
  }

  private func pieces(of table: PacketTable, _ family: IPFamily) -> [Piece] {
    var pieces = [Piece.line("* \(table.rawValue)")]
    pieces += rules.emptiedChains.filter { $0.table == table && $0.family == family }.map {
      .line("-F \($0.chain.rawValue)")
    }
    pieces += rules.chains(in: table, for: family).map { .line("-N \($0.rawValue)") }
    for block in rules.blocks {
      let rules = block.rules.compactMap { $0[family] }.filter { $0.table == table }
      if !rules.isEmpty { pieces.append(.line("# To \(block.purpose.summary).")) }
      pieces += rules.map(Self.piece)
    }
    return pieces + [.line("COMMIT")]
  }

  private static func piece(_ rule: PacketRule) -> Piece {
    let words = rule.words()
    guard let server = rule.unknownNameServer else { return .line(words.joined(separator: " ")) }
    let named = words.map { $0 == server.description ? "$server/\(server.length)" : $0 }
    return .eachServer(named.joined(separator: " "))
  }

  private static func document(_ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "      cat <<'RULES'\n" + lines.map { $0 + "\n" }.joined() + "RULES\n"
  }
}

extension PacketRule {
  /// The range that stands for a name server yet to be found.
  fileprivate var unknownNameServer: CIDR? {
    guard purpose == .nameQueries || purpose == .nameQueryZones else { return nil }
    return matches.lazy.compactMap { match -> CIDR? in
      switch match {
      case .source(let range), .destination(let range, false):
        CaptureScript.unknownNameServers.contains(range.address) ? range : nil
      default: nil
      }
    }.first
  }
}
