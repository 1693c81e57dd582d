public import MeshStores
import Resources
public import YAML

/// The way back to an earlier state, worked out: what each resource is to be then.
public struct HistoryUndo: Sendable {
  /// What becomes of a resource.
  public struct Change: Sendable {
    /// The resource.
    public let reference: ResourceReference
    /// What it is; nil when it is not there.
    public let current: Value?
    /// What it is to be; nil when it is to go.
    public let target: Value?
    /// The fields of what it is that tell that the places of lists still mean what they meant.
    public let relied: [FieldPath]
  }

  /// Why there is no way back.
  public enum Refusal: Error, Sendable, Equatable {
    /// Nothing is remembered.
    case noHistory
    /// Nothing is remembered of the way to the state of this number; those that can be gone back to are these.
    case unknownState(Int, known: ClosedRange<Int>)
    /// Someone changed fields since a step, which they are no longer as that left them.
    case changed(step: Int, ResourceReference, fields: [FieldPath])
    /// Someone took the resource away that a step changed.
    case gone(step: Int, ResourceReference)
    /// Someone made the resource anew that a step took away.
    case present(step: Int, ResourceReference)
    /// A step cannot be taken back by what is kept of it.
    case impossible(step: Int, ResourceUndo.Obstacle)
    /// Only a part of a step is remembered.
    case partial(step: Int)
  }

  /// The state that is gone back to: the number of the last step that stays.
  public let state: Int
  /// The step that is taken back, when it is one alone.
  public let single: HistoryEntry?
  /// The resources in the order in which they are changed: no request goes to a subset that is not there yet or any more.
  public let changes: [Change]

  /// Works out the way back. O(steps · size of their resources).
  ///
  /// - Parameters:
  ///   - state: the number of the last step that stays; nil takes the last step back.
  ///   - current: the resources as they are.
  public init(
    of history: ServiceHistory,
    to state: Int?,
    _ current: @escaping (ResourceReference) -> Value?
  ) throws(Refusal) {
    guard let first = history.entries.first, let last = history.entries.last else { throw .noHistory }
    let state = state ?? last.number - 1
    let known = first.number - 1...last.number
    guard known.contains(state) else { throw .unknownState(state, known: known) }
    let steps = history.entries.filter { $0.number > state }
    var walk = Walk(current)
    for step in steps.reversed() {
      // The last step may have been interrupted; of an earlier one what came after the rest is no longer known.
      guard step.isWhole || step == last else { throw .partial(step: step.number) }
      for part in step.parts.reversed() { try walk.takeBack(part, of: step.number) }
    }
    self.state = state
    single = steps.count == 1 ? last : nil
    changes = walk.changes
  }

  /// Resources on the way back.
  private struct Walk {
    private let current: (ResourceReference) -> Value?
    private var order: [ResourceReference] = []
    private var states: [ResourceReference: State] = [:]

    private struct State {
      let before: Value?
      var now: Value?
      let relied: [FieldPath]
    }

    init(_ current: @escaping (ResourceReference) -> Value?) { self.current = current }

    mutating func takeBack(_ part: HistoryPart, of step: Int) throws(Refusal) {
      let reference = part.reference
      var state = states[reference] ?? Self.state(current(reference), before: part)
      if states[reference] == nil { order.append(reference) }
      state.now = try Self.undone(state.now, part, step)
      states[reference] = state
    }

    private static func state(_ value: Value?, before part: HistoryPart) -> State {
      guard case .edits(let inversion) = part.undo else { return State(before: value, now: value, relied: []) }
      return State(before: value, now: value, relied: inversion.conditions.map(\.path))
    }

    private static func undone(_ value: Value?, _ part: HistoryPart, _ step: Int) throws(Refusal) -> Value? {
      switch (part.undo, value) {
      case (.impossible(let obstacle), _): throw .impossible(step: step, obstacle)
      case (.creation(let object), nil): return object
      case (.creation, _): throw .present(step: step, part.reference)
      case (_, nil): throw .gone(step: step, part.reference)
      case (.deletion(let content), let value?):
        guard value.holds(content: content) else { throw .changed(step: step, part.reference, fields: [["spec"]]) }
        return nil
      case (.edits(let inversion), let value?):
        let fields = inversion.changedFields(in: value)
        guard fields.isEmpty else { throw .changed(step: step, part.reference, fields: fields) }
        do { return try inversion.applied(to: value) } catch {
          throw .changed(step: step, part.reference, fields: inversion.changes.map(\.path))
        }
      }
    }

    /// What is added comes before the routes, and what goes comes behind them.
    var changes: [Change] {
      let changes = order.compactMap { reference in
        states[reference].map {
          Change(reference: reference, current: $0.before, target: $0.now, relied: $0.relied)
        }
      }
      return changes.filter(\.addsSubsets) + changes.filter { !$0.isOfSubsets }
        + changes.filter { $0.isOfSubsets && !$0.addsSubsets }
    }
  }
}

extension HistoryUndo.Change {
  fileprivate var isOfSubsets: Bool { reference.kind == .destinationRule }

  /// Whether it takes no subset away from a DestinationRule.
  fileprivate var addsSubsets: Bool {
    guard isOfSubsets, let target else { return false }
    return Self.subsets(of: current).isSubset(of: Self.subsets(of: target))
  }

  private static func subsets(of rule: Value?) -> Set<String> {
    Set(rule?.value(at: ["spec", "subsets"])?.items.compactMap { $0["name"]?.string } ?? [])
  }
}
