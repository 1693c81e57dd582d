import Diagnostics
import Resources
import YAML

/// Takes sidecars out of the workloads of documents.
///
/// Pure: a document in, results and an edit of its text out.
public struct Uninjector: Sendable {
  private let defaultNamespace: String?

  /// Makes an uninjector; `defaultNamespace` is that of objects that name none.
  public init(defaultNamespace: String? = nil) {
    self.defaultNamespace = defaultNamespace
  }

  /// Takes out of every workload of a document what an injection put in, as the pods' own records tell.
  ///
  /// The document must have no errors. Objects that were not injected are `unchanged`. O(document).
  public func uninject(_ document: Document) -> InjectionReport {
    // An alias of a pod changes with the pod, which is refused where it stands.
    WorkloadWalk(document: document).report(aliased: { _ in .unchanged }) { object, identity, layout in
      let annotations = object.descendant(at: layout.metadata + ["annotations"])?.resolved
      guard annotations?.value(forKey: Annotation.status.rawValue) != nil else {
        return WorkloadWalk.Verdict(outcome: .unchanged)
      }
      do throws(PodTree.ReadError) {
        let tree = try PodTree(object, layout: layout)
        return verdict(on: tree, identity)
      } catch {
        return WorkloadWalk.Verdict(outcome: .failed([error.diagnostic]))
      }
    }
  }

  private func verdict(on tree: PodTree, _ identity: ObjectIdentity) -> WorkloadWalk.Verdict {
    let namespace = identity.namespace ?? defaultNamespace
    let owner = WorkloadOwner(of: identity, pod: tree.pod, namespace: namespace)
    let problems = PodRemoval.problems(of: tree.pod)
    guard problems.isEmpty, let removal = PodRemoval(tree.pod, owner: owner) else {
      return WorkloadWalk.Verdict(outcome: .failed(problems.map(tree.diagnostic)))
    }
    return WorkloadWalk.Verdict(
      outcome: .uninjected,
      changes: tree.changes(to: removal.original, keepingComments: true)
    )
  }
}
