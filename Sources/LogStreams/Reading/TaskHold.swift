import Synchronization

/// Tasks that end when nobody wants what they do any more.
final class TaskHold: Sendable {
  private struct State {
    var tasks: [Int: Task<Void, Never>] = [:]
    var count = 0
    var isOver = false
  }

  private let state = Mutex(State())

  deinit { for task in state.withLock({ $0.tasks }).values { task.cancel() } }

  /// Begins a task.
  func start(_ body: @escaping @Sendable () async -> Void) {
    let number = state.withLock { state in
      state.count += 1
      return state.count
    }
    let task = Task { [weak self] in
      await body()
      self?.state.withLock { $0.tasks[number] = nil }
    }
    keep(task, number)
  }

  /// Ends all tasks, and those to come.
  func cancel() {
    let tasks = state.withLock { state in
      state.isOver = true
      return state.tasks.values.map { $0 }
    }
    for task in tasks { task.cancel() }
  }

  private func keep(_ task: Task<Void, Never>, _ number: Int) {
    let isOver = state.withLock { state in
      state.tasks[number] = task
      return state.isOver
    }
    if isOver { task.cancel() }
  }
}
