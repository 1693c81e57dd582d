import Diagnostics
import TestSupport
import YAML

@testable import Capture

/// One case of a capture corpus: what upstream makes of a command line on a host.
struct CaptureCase {
  let id: String
  let want: String
  let rules: CaptureRules
  let options: CaptureOptions
  let host: CaptureHost

  /// Every case of the corpus.
  static func all(in corpus: Corpus) throws -> [CaptureCase] {
    try corpus.value("cases.json").items.compactMap { try CaptureCase($0, in: corpus) }
  }

  private init?(_ fields: Value, in corpus: Corpus) throws {
    guard let id = fields["id"]?.string, let path = fields["want"]?.string else { return nil }
    self.id = id
    want = String(decoding: try corpus.bytes(path), as: UTF8.self).trimmed
    options = try CaptureOptions(
      arguments: fields["args"]?.strings ?? [],
      environment: (fields["env"] ?? .mapping([])).texts
    )
    let servers = ["DNSServersV4", "DNSServersV6"].flatMap { fields["host"]?[$0]?.strings ?? [] }
    host = CaptureHost(
      usesIPv6: fields["host"]?["EnableIPv6"] == true,
      nameServers: servers.compactMap { try? IPAddress($0) }
    )
    rules = CaptureRules(options, on: host)
  }

  /// What upstream's dry run reports: the state is looked at, the rules are restored, and the state is looked at again.
  var transcript: String {
    let saves = ["iptables-save\n", "ip6tables-save\n"]
    let restores = rules.families.map(rules.restoreText).joined()
    return (saves.joined() + restores + saves.prefix(rules.families.count).joined()).trimmed
  }

  /// What upstream gives nft.
  var transaction: String { rules.nftText.trimmed }
}

extension Corpus {
  /// The data of a YAML or JSON file of this corpus.
  func value(_ path: String) throws -> Value {
    try Parser.parse(SourceFile(name: path, bytes: bytes(path))).root?.value ?? .null
  }
}

extension Value {
  /// The texts of a list.
  var strings: [String] { items.compactMap(\.string) }
}

extension String {
  /// The text without line breaks and blanks at both ends.
  var trimmed: String {
    let characters = drop(while: \.isWhitespace)
    let end = characters.lastIndex { !$0.isWhitespace }.map(characters.index(after:)) ?? characters.startIndex
    return String(characters[..<end])
  }
}
