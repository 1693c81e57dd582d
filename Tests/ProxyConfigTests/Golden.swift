import Diagnostics
import Foundation
import Output
import ProxyConfig
import TestSupport
import YAML

/// One small mesh beside the configuration that it leads to. The comments at its head say for whom.
struct Golden: CustomStringConvertible {
  static let folder = "Tests/ProxyConfigTests/Goldens"

  let name: String
  let translation: Translation
  private let sections: [Substring]
  private let showsBuiltIns: Bool

  var description: String { name }

  static let all: [String] = {
    let url = PackageDirectory.url.appendingPathComponent(folder)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  init(_ name: String) throws {
    let text = try PackageDirectory.text(of: "\(Self.folder)/\(name).yaml")
    let documents = Parser.documents(in: SourceFile(name: "\(name).yaml", text: text))
    var words: [String: String] = [:]
    for line in text.split(separator: "\n").prefix(while: { $0.hasPrefix("# ") }) {
      let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
      words[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    self.name = name
    sections = (words["shows"] ?? "").split(separator: " ")
    showsBuiltIns = words["built-in"] == "shown"
    translation = Translation(
      TranslationInput(documents),
      for: Self.identity(words),
      target: words["target"] == "standalone" ? .standalone(.init()) : .istiod,
      naming: words["naming"].flatMap(NamingScheme.init) ?? .current
    )
  }

  private static func identity(_ words: [String: String]) -> ProxyIdentity {
    var labels: [String: String] = [:]
    for pair in (words["labels"] ?? "").split(separator: ",") {
      let parts = pair.split(separator: "=").map(String.init)
      labels[parts[0]] = parts[1]
    }
    return ProxyIdentity(
      kind: words["kind"] == "gateway" ? .gateway : .sidecar,
      name: "golden",
      namespace: words["namespace"] ?? "default",
      labels: labels,
      locality: words["locality"] ?? ""
    )
  }

  /// The parts that the golden shows, and every problem.
  var text: String {
    var members: [JSONValue.Member] = []
    for section in sections { members.append(.init(String(section), .array(values(String(section))))) }
    let problems = translation.problems.map { JSONValue.string("\($0.origin.description): \($0.message)") }
    if !problems.isEmpty { members.append(.init("problems", .array(problems))) }
    let ports = translation.assignedPorts.map { JSONValue.string("\($0.port) \($0.purpose)") }
    if !ports.isEmpty, sections.contains("listeners") { members.append(.init("ports", .array(ports))) }
    return String(decoding: JSONWriter.bytes(of: .object(members), layout: .pretty), as: UTF8.self) + "\n"
  }

  private func values(_ section: String) -> [JSONValue] {
    switch section {
    case "listeners": translation.listeners.filter { isShown($0.origin) || $0.name == "virtualInbound" }.map(\.json)
    case "routes": translation.routes.map(\.json)
    case "clusters": translation.clusters.filter { isShown($0.origin) }.map(\.json)
    case "endpoints": translation.endpoints.map(\.json)
    default: []
    }
  }

  private func isShown(_ origin: Origin?) -> Bool { showsBuiltIns || origin != nil }
}
