import Diagnostics
import Resources
import YAML

/// Adds sidecars to the workloads of documents.
///
/// Pure: a document in, results and an edit of its text out.
public struct Injector: Sendable {
  private let settings: InjectionSettings

  /// Makes an injector for a mesh.
  public init(_ settings: InjectionSettings = .default) {
    self.settings = settings
  }

  /// Injects every workload of a document, the items of a `List` too.
  ///
  /// The document must have no errors. Objects that run no pods are `unchanged`; what is no object at all has no
  /// result. O(document).
  public func inject(_ document: Document) -> InjectionReport {
    var edit = DocumentEdit(document)
    var results: [InjectionResult] = []
    let shared = SharedNodes(document)
    var pending = document.root.map { [$0] } ?? []
    while let object = pending.popLast() {
      guard let identity = ObjectIdentity(object) else { continue }
      let items = identity.type == Self.list ? object["items"] : nil
      if let alias = [object, items].lazy.compactMap({ $0 }).first(where: { $0.kind == .alias }) {
        results.append(InjectionResult(identity, outcome(forAlias: alias, of: identity)))
      } else if identity.type == Self.list {
        pending += (items.map { Array($0.items) } ?? []).reversed()
      } else {
        results.append(result(for: object, identity, shared, &edit))
      }
    }
    return InjectionReport(results: results, edit: edit)
  }

  private static let list = GroupVersionKind(apiVersion: "v1", kind: "List")

  private func result(
    for object: Node,
    _ identity: ObjectIdentity,
    _ shared: SharedNodes,
    _ edit: inout DocumentEdit
  ) -> InjectionResult {
    let objectNamespace = identity.namespace ?? settings.defaultNamespace
    guard let layout = PodLayout(of: identity.type) else { return InjectionResult(identity, .unchanged) }
    let tree: PodTree
    do {
      tree = try PodTree(object, layout: layout)
    } catch {
      return InjectionResult(identity, .failed([error.diagnostic]))
    }
    let namespace = tree.pod.metadata["namespace"]?.text.nonEmpty ?? objectNamespace ?? WorkloadOwner.defaultNamespace
    let policy = InjectionPolicy(selection: settings.selection)
    switch policy.decision(for: tree.pod, namespace: namespace) {
    case .skip(let reason):
      return InjectionResult(identity, .skipped(reason), warnings: tree.warnings)
    case .inject:
      let owner = WorkloadOwner(of: identity, pod: tree.pod, namespace: objectNamespace)
      return InjectionResult(identity, outcome(for: tree, owner, shared, &edit), warnings: tree.warnings)
    }
  }

  private func outcome(
    for tree: PodTree,
    _ owner: WorkloadOwner,
    _ shared: SharedNodes,
    _ edit: inout DocumentEdit
  ) -> InjectionOutcome {
    let problems = tree.pod.problems(settings.templates)
    guard problems.isEmpty else { return .failed(problems.map(tree.diagnostic)) }
    let injected: Pod
    do { injected = try PodInjection(settings: settings, owner: owner).injected(tree.pod) } catch {
      return .failed([Diagnostic(.failedTemplate, .error, error.message, at: tree.object.range)])
    }
    guard !tree.pod.isEquivalent(to: injected) else { return .unchanged }
    let changes = tree.changes(to: injected)
    if let node = changes.nodes.first(where: shared.contains) { return Self.refusal(of: node) }
    changes.add(to: &edit)
    return .injected
  }

  /// An object written elsewhere is judged by its kind alone: it is not walked again for every alias of it.
  private func outcome(forAlias alias: Node, of identity: ObjectIdentity) -> InjectionOutcome {
    identity.type == Self.list || PodLayout(of: identity.type) != nil ? Self.refusal(of: alias) : .unchanged
  }

  private static func refusal(of node: Node) -> InjectionOutcome {
    .failed([
      Diagnostic(
        .unsupportedInjection,
        .error,
        "this part is shared through an anchor, so that injection would change it everywhere; write it out",
        at: node.range
      )
    ])
  }
}
