public import Diagnostics
import Resources
public import YAML

/// Adds sidecars to the workloads of documents.
///
/// Pure: a document in, results and an edit of its text out.
public struct Injector: Sendable {
  private let prepared: PreparedSettings

  /// Makes an injector for a mesh.
  public init(_ settings: InjectionSettings = .default) {
    prepared = PreparedSettings(settings)
  }

  private var settings: InjectionSettings { prepared.settings }

  /// Injects every workload of a document, the items of a `List` too.
  ///
  /// The document must have no errors. Objects that run no pods are `unchanged`; what is no object at all has no
  /// result. O(document).
  public func inject(_ document: Document) -> InjectionReport {
    WorkloadWalk(document: document).report(aliased: WorkloadWalk.refusal) { object, identity, layout in
      do throws(PodTree.ReadError) {
        let tree = try PodTree(object, layout: layout)
        return verdict(on: tree, identity)
      } catch {
        return WorkloadWalk.Verdict(outcome: .failed([error.diagnostic]))
      }
    }
  }

  /// Tells for each workload of a document which rule decides on it; `onProblem` gets what cannot be read, and what
  /// likely is a slip.
  ///
  /// The document must have no errors. O(document).
  public func explain(_ document: Document, onProblem: (Diagnostic) -> Void) -> [InjectionExplanation] {
    var explanations: [InjectionExplanation] = []
    _ = WorkloadWalk(document: document).report(aliased: { _ in .unchanged }) { object, identity, layout in
      do throws(PodTree.ReadError) {
        let tree = try PodTree(object, layout: layout)
        explanations.append(InjectionExplanation(decision(on: tree, identity), of: tree, identity))
        tree.warnings.forEach(onProblem)
      } catch {
        onProblem(error.diagnostic)
      }
      return WorkloadWalk.Verdict(outcome: .unchanged)
    }
    return explanations
  }

  private func decision(on tree: PodTree, _ identity: ObjectIdentity) -> InjectionPolicy.Decision {
    let namespace =
      tree.pod.metadata["namespace"]?.text.nonEmpty ?? identity.namespace ?? settings.defaultNamespace
      ?? WorkloadOwner.defaultNamespace
    return InjectionPolicy(selection: settings.selection).decision(for: tree.pod, namespace: namespace)
  }

  private func verdict(on tree: PodTree, _ identity: ObjectIdentity) -> WorkloadWalk.Verdict {
    if case .skip(let reason) = decision(on: tree, identity) {
      return WorkloadWalk.Verdict(outcome: .skipped(reason), warnings: tree.warnings)
    }
    let problems = tree.pod.problems(settings.templates)
    guard problems.isEmpty else {
      return WorkloadWalk.Verdict(outcome: .failed(problems.map(tree.diagnostic)), warnings: tree.warnings)
    }
    let owner = WorkloadOwner(of: identity, pod: tree.pod, namespace: identity.namespace ?? settings.defaultNamespace)
    let injected: Pod
    do { injected = try PodInjection(prepared, owner: owner).injected(tree.pod) } catch {
      let failure = Diagnostic(.failedTemplate, .error, error.message, at: tree.object.range)
      return WorkloadWalk.Verdict(outcome: .failed([failure]), warnings: tree.warnings)
    }
    guard !tree.pod.isEquivalent(to: injected) else {
      return WorkloadWalk.Verdict(outcome: .unchanged, warnings: tree.warnings)
    }
    return WorkloadWalk.Verdict(outcome: .injected, changes: tree.changes(to: injected), warnings: tree.warnings)
  }
}
