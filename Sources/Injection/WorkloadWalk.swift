import Diagnostics
import Resources
import YAML

/// A visit to every workload of a document, the items of lists too, and the edit that comes of it.
struct WorkloadWalk {
  /// What is to be done to one workload.
  struct Verdict {
    var outcome: InjectionOutcome
    var changes: TreeChanges?
    var warnings: [Diagnostic] = []
  }

  private static let list = GroupVersionKind(apiVersion: "v1", kind: "List")

  let document: Document

  /// Asks for a verdict on every workload. Objects that run no pods are `unchanged`; what is no object at all has no
  /// result. O(document).
  ///
  /// An object written elsewhere gets `aliased`, by its kind alone: it is not walked again for every alias of it.
  func report(
    aliased: (Node) -> InjectionOutcome,
    _ verdict: (Node, ObjectIdentity, PodLayout) -> Verdict
  ) -> InjectionReport {
    var edit = DocumentEdit(document)
    var results: [InjectionResult] = []
    let shared = SharedNodes(document)
    var pending = document.root.map { [$0] } ?? []
    while let object = pending.popLast() {
      guard let identity = ObjectIdentity(object) else { continue }
      let items = identity.type == Self.list ? object["items"] : nil
      let layout = PodLayout(of: identity.type)
      if let alias = [object, items].lazy.compactMap({ $0 }).first(where: { $0.kind == .alias }) {
        let runsPods = identity.type == Self.list || layout != nil
        results.append(InjectionResult(identity, runsPods ? aliased(alias) : .unchanged))
      } else if identity.type == Self.list {
        pending += (items.map { Array($0.items) } ?? []).reversed()
      } else if let layout {
        var verdict = verdict(object, identity, layout)
        Self.settle(&verdict, shared, &edit)
        results.append(InjectionResult(identity, verdict.outcome, warnings: verdict.warnings))
      } else {
        results.append(InjectionResult(identity, .unchanged))
      }
    }
    return InjectionReport(results: results, edit: edit)
  }

  private static func settle(_ verdict: inout Verdict, _ shared: SharedNodes, _ edit: inout DocumentEdit) {
    guard let changes = verdict.changes else { return }
    if let node = changes.nodes.first(where: shared.contains) {
      verdict.outcome = refusal(of: node)
    } else {
      changes.add(to: &edit)
    }
  }

  /// The outcome for an object whose text stands for others, too.
  static func refusal(of node: Node) -> InjectionOutcome {
    .failed([
      Diagnostic(
        .unsupportedInjection,
        .error,
        "this part is shared through an anchor, so that it would change everywhere; write it out",
        at: node.range
      )
    ])
  }
}
