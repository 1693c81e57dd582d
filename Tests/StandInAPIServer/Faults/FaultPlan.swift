import Synchronization

/// The faults of a server: which requests they meet, and how often.
public final class FaultPlan: Sendable {
  private struct Rule {
    let number: Int
    let choose: @Sendable (HTTPRequest) -> Fault?
    var toSkip: Int
    var times: Int
  }

  private struct State {
    var rules: [Rule] = []
    var count = 0
    var cutTargets: [String] = []
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
    inject(times: times, afterSkipping: skip) { applies($0) ? fault : nil }
  }

  /// Plans faults that are chosen request by request; nil is none.
  @discardableResult
  public func inject(
    times: Int? = nil,
    afterSkipping skip: Int = 0,
    choosing choose: @escaping @Sendable (HTTPRequest) -> Fault?
  ) -> Int {
    state.withLock { state in
      state.count += 1
      state.rules.append(Rule(number: state.count, choose: choose, toSkip: skip, times: times ?? Int.max))
      return state.count
    }
  }

  /// The targets of the requests whose streams were cut or ended before their time, in that order.
  public var cutTargets: [String] { state.withLock { $0.cutTargets } }

  func noteCut(of request: HTTPRequest) { state.withLock { $0.cutTargets.append(request.target) } }

  /// Withdraws one fault, or all of them.
  public func withdraw(_ number: Int? = nil) {
    state.withLock { $0.rules.removeAll { number == nil || $0.number == number } }
  }

  /// The fault that meets a request, which is then used up once.
  func take(for request: HTTPRequest) -> Fault? {
    state.withLock { state in
      for index in state.rules.indices {
        guard let fault = state.rules[index].choose(request) else { continue }
        guard state.rules[index].toSkip > 0 else {
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
