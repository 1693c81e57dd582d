import Analysis
import Diagnostics
import MeshStores
import Resources
import Routing
import YAML

/// A mesh of one text, and what tests ask of it.
struct RoutedMesh {
  let mesh: Mesh

  init(_ text: String) {
    let documents = Parser.documents(in: SourceFile(name: "mesh.yaml", text: text))
    let objects = documents.flatMap(\.objects).map { MeshObject($0.node, $0.identity, defaultNamespace: "default") }
    mesh = Mesh(objects, settings: MeshSettings())
  }

  func host(_ name: String) -> QualifiedHost { mesh.qualified(name, in: "default") }

  func owners(of name: String, seenFrom namespace: String = "default") -> [String] {
    mesh.owners(of: host(name), seenFrom: namespace).map { "\($0.object.namespace)/\($0.object.name)" }
  }

  /// The parts and the changes of a split, a line each.
  func split(
    _ service: String,
    _ shares: String...,
    choice: RuleChoice = .standard,
    normalizes: Bool = false
  ) throws -> [String] {
    let targets = SplitTargets(
      try shares.map(SplitShare.init),
      to: host(service),
      in: mesh,
      namespace: "default",
      label: "version"
    )
    guard let owner = mesh.owners(of: host(service), seenFrom: "default").first else { return ["no owner"] }
    let plan = try SplitPlan(targets.shares, in: try choice.rule(of: owner), normalizes: normalizes)
    let missing = targets.missing.map { "missing \($0.name) of \($0.host.name)" }
    return missing + plan.parts.map(\.line) + plan.edits.compactMap(\.line)
  }
}

extension SplitPlan.Part {
  var line: String {
    let name = target.subset ?? target.host.name
    return "\(name) \(before.map(String.init(describing:)) ?? "new") -> \(after)"
  }
}

extension Edit {
  var line: String? {
    switch self {
    case .test: nil
    case .set(let path, let value): "set \(path) \(Emitter(.flow).text(for: value))"
    case .insert(let path, let value): "insert \(path) \(Emitter(.flow).text(for: value))"
    case .remove(let path): "remove \(path)"
    }
  }
}
