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
  /// The document must have no errors. Objects that run no pods are `unchanged`, as is a document that is no object at all.
  /// O(document + workloads × aliases).
  public func inject(_ document: Document) -> InjectionReport {
    var changes = TreeChanges(document, movable: ContainerName.injected)
    var results: [InjectionResult] = []
    var pending = document.root.map { [$0] } ?? []
    while let object = pending.popLast() {
      guard let identity = ObjectIdentity(object) else { continue }
      if identity.type.apiVersion == "v1", identity.type.kind == "List" {
        pending += (object["items"].map { Array($0.items) } ?? []).reversed()
      } else {
        results.append(result(for: object, identity, &changes))
      }
    }
    return InjectionReport(results: results, edit: changes.edit)
  }

  private func result(
    for object: Node,
    _ identity: ObjectIdentity,
    _ changes: inout TreeChanges
  ) -> InjectionResult {
    let objectNamespace = identity.namespace ?? settings.defaultNamespace
    guard let layout = PodLayout(of: identity.type) else { return InjectionResult(identity, .unchanged) }
    let tree: PodTree
    do {
      tree = try PodTree(object, layout: layout)
    } catch {
      return InjectionResult(identity, .failed([error.diagnostic]))
    }
    let namespace = tree.pod.metadata["namespace"]?.text.nonEmpty ?? objectNamespace
    let warnings = tree.warnings
    switch InjectionPolicy(injectsByDefault: settings.injectsByDefault).decision(for: tree.pod, namespace: namespace) {
    case .skip(let reason):
      return InjectionResult(identity, .skipped(reason), warnings: warnings)
    case .inject:
      let owner = WorkloadOwner(of: identity, pod: tree.pod, namespace: objectNamespace)
      return InjectionResult(identity, outcome(for: tree, owner, &changes), warnings: warnings)
    }
  }

  private func outcome(for tree: PodTree, _ owner: WorkloadOwner, _ changes: inout TreeChanges) -> InjectionOutcome {
    let problems = tree.pod.problems
    guard problems.isEmpty else { return .failed(problems.map(tree.diagnostic)) }
    let injected = SidecarProfile(settings: settings, owner: owner).injected(tree.pod)
    guard !tree.pod.isEquivalent(to: injected) else { return .unchanged }
    var attempt = changes
    tree.change(to: injected, &attempt)
    if let shared = attempt.sharedNode {
      return .failed([
        Diagnostic(
          .unsupportedInjection,
          .error,
          "this part of the pod is used elsewhere through an anchor, and would change there too; write it out",
          at: shared.range
        )
      ])
    }
    changes = attempt
    return .injected
  }
}
