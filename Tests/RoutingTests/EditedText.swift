import Analysis
import Diagnostics
import Resources
import Routing
import YAML

@testable import MeshStores

/// A resource in a text, what changes make of the text, and what is wrong with it then.
struct EditedText {
  let text: String
  private let document: Document

  init(_ text: String) {
    self.text = text
    document = Parser.parse(SourceFile(name: "mesh.yaml", text: text))
  }

  private var mesh: Mesh {
    let objects = document.objects.map { MeshObject($0.node, $0.identity, defaultNamespace: "default") }
    return Mesh(objects, settings: MeshSettings())
  }

  var owner: RouteOwner? { mesh.owners(of: mesh.qualified("reviews", in: "default"), seenFrom: "default").first }

  func subsets(of host: String) -> HostSubsets {
    HostSubsets(of: mesh.qualified(host, in: "default"), in: mesh, seenFrom: "default")
  }

  /// The text with edits made.
  func applying(_ edits: [Edit]) throws -> String {
    guard let object = document.objects.first else { return "no object" }
    switch try TextEdit(edits, to: object).apply() {
    case .unchanged: return text
    case .changed(let document): return String(decoding: document.source.bytes.array, as: UTF8.self)
    case .failedTest(let path, _, _): return "failed test of \(path)"
    }
  }

  /// What is wrong with the resource by itself.
  var problems: [String] {
    var analysis = Analysis(MeshSettings())
    analysis.add(document)
    return analysis.findings().filter { $0.severity == .error && $0.code != .referencedResourceNotFound }.map(\.message)
  }
}

extension EditedText {
  static let naming = HostNaming(namespace: "default", domain: "cluster.local")

  static func target(_ subset: String?, of service: String = "reviews") -> RouteTarget {
    RouteTarget(QualifiedHost(service: service, namespace: "default", domain: "cluster.local"), subset: subset)
  }

  /// The text with a rule changed.
  func changing(_ choice: RuleChoice = .standard, _ change: some RuleChange) throws -> String {
    guard let owner else { return "no owner" }
    return try applying(try RulePlan(change, to: try choice.anyRule(of: owner), of: owner).edits)
  }

  /// What a change of a rule is about, a line each.
  func facts(_ change: some RuleChange, _ choice: RuleChoice = .standard) throws -> [String] {
    guard let owner else { return ["no owner"] }
    return try RulePlan(change, to: try choice.anyRule(of: owner), of: owner).facts.map(\.line)
  }
}

extension FactChange {
  var line: String { "\(name): \(before ?? "none") -> \(after ?? "none")" }
}
