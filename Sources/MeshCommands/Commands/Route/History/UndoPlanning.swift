import Analysis
import MeshStores
import Output
import Resources
import Routing
import YAML

/// Works out what `meshctl route undo` writes.
struct UndoPlanning {
  private let state: Int?
  private let service: String
  private let scene: RouteScene

  init(to state: Int?, of service: String, _ scene: RouteScene) {
    self.state = state
    self.service = service
    self.scene = scene
  }

  /// The whole step.
  func step() throws(CommandError) -> RouteStep {
    let undo: HistoryUndo
    do throws(HistoryUndo.Refusal) {
      undo = try HistoryUndo(of: scene.history, to: state) { scene.stored.resource($0).flatMap { try? $0.value } }
    } catch {
      throw error.error(of: service)
    }
    var changes: [RouteChange] = []
    var facts: [ChangedFact] = []
    for change in undo.changes {
      guard let (work, fields) = work(of: change) else { continue }
      changes.append(RouteChange(work))
      facts += fields
    }
    let what = undo.single.map { "undo of \($0.number): \($0.record)" } ?? "back to state \(undo.state)"
    return RouteStep(
      changes: changes,
      report: RouteReport("\(scene.service.name), \(what)", facts: facts),
      undo: nil,
      record: undo.single.map { "undo \($0.number)" } ?? "undo to \(undo.state)"
    )
  }

  /// Nil for a resource that already is as it is to be.
  private func work(of change: HistoryUndo.Change) -> (RouteChange.Work, [ChangedFact])? {
    guard let resource = scene.stored.resource(change.reference), let current = change.current else {
      return change.target.map { (.creation($0), []) }
    }
    guard let target = change.target else { return (.deletion(resource), []) }
    let difference = ResourceDifference(from: current, to: target, type: resource.type)
    guard !difference.isEmpty else { return nil }
    var relied = difference.edits.map(\.path)
    for path in change.relied where !relied.contains(path) { relied.append(path) }
    let tests = relied.compactMap { path in current.value(at: path).map { Edit.test(path, $0) } }
    return (.edits(resource, tests + difference.edits), difference.changes.map { fact($0, in: current) })
  }

  private func fact(_ change: FieldChange, in current: Value) -> ChangedFact {
    let text = { (value: Value) in
      ConfidentialFields.hold(value, at: change.path) ? "..." : value.shortText
    }
    return ChangedFact(change.path.words(in: current), from: change.before.map(text), to: change.after.map(text))
  }
}

extension Value {
  /// A scalar, or what something is called: a subset, a rule, a destination.
  fileprivate var shortText: String {
    switch self {
    case .mapping, .sequence: self["name"]?.string ?? destinationName ?? "..."
    default: Emitter(.flow).text(for: self)
    }
  }
}
