import Synchronization

/// The faults of a server: which requests they meet, and how often.
public final class FaultPlan: Sendable {
  private struct Rule {
    let number: Int
    let fault: Fault
    let applies: @Sendable (HTTPRequest) -> Bool
    var toSkip: Int
    var times: Int
  }

  private struct State {
    var rules: [Rule] = []
    var count = 0
  }

  private let state = Mutex(State())

  init() {}

  /// Plans a fault for requests that a predicate takes, after letting `skip` of them pass; nil `times` means for ever.
  ///
  /// Of several faults for a request the first planned is met. Returns the number by which it can be withdrawn.
  @discardableResult
  public func inject(
    _ fault: Fault,
    times: Int? = 1,
    afterSkipping skip: Int = 0,
    when applies: @escaping @Sendable (HTTPRequest) -> Bool = { _ in true }
  ) -> Int {
    state.withLock { state in
      state.count += 1
      state.rules.append(
        Rule(number: state.count, fault: fault, applies: applies, toSkip: skip, times: times ?? Int.max)
      )
      return state.count
    }
  }

  /// Withdraws one fault, or all of them.
  public func withdraw(_ number: Int? = nil) {
    state.withLock { $0.rules.removeAll { number == nil || $0.number == number } }
  }

  /// The fault that meets a request, which is then used up once.
  func take(for request: HTTPRequest) -> Fault? {
    state.withLock { state in
      for index in state.rules.indices where state.rules[index].applies(request) {
        guard state.rules[index].toSkip > 0 else {
          let fault = state.rules[index].fault
          state.rules[index].times -= 1
          if state.rules[index].times == 0 { state.rules.remove(at: index) }
          return fault
        }
        state.rules[index].toSkip -= 1
      }
      return nil
    }
  }
}
