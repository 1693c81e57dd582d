extension RolloutRunner {
  mutating func sawRoutes(
    _ state: RolloutState?,
    _ weights: [BaselineWeight],
    _ revision: String,
    secondsLeft: Int?
  ) -> Step {
    if let first = task.begins, !hasBegun { return begin(first, over: state, weights, revision) }
    guard let state else { return release(.missing) }
    guard state.term <= term else { return end(.leaseLost) }
    let wasAdopted = routes.content.map { $0 != state } ?? false
    routes = Written(content: state, revision: revision)
    if weights != state.weights, !task.takesOver { return release(.drifted(from: state.weights, to: weights)) }
    // What was worked out for another state is void.
    if wasAdopted, case .checked? = pending { pending = nil }
    if isInterrupted, case .running = state.phase { pending = interruption }
    if isExpired, hasClaimed, case .running = state.phase { return release(.expired) }
    if let event = pending { return apply(event, to: state) }
    guard hasClaimed, weights == state.weights else { return write(state) }
    guard !wasAdopted, let secondsLeft else { return ask(.settling) }
    return secondsLeft > 0 ? ask(.waiting(secondsLeft: secondsLeft)) : ask(.checking)
  }

  /// The first state of a rollout is written where none is under way.
  private mutating func begin(
    _ first: RolloutState,
    over state: RolloutState?,
    _ weights: [BaselineWeight],
    _ revision: String
  ) -> Step {
    // A run that was lost behind its first write finds its own state.
    if let state, !state.isOver { return release(.underWay) }
    if let state, state.term > term { return end(.leaseLost) }
    routes = Written(content: nil, revision: revision)
    if isInterrupted || isExpired { return release(.notBegun) }
    guard weights == first.baseline else { return release(.drifted(from: first.baseline, to: weights)) }
    return write(first)
  }

  mutating func wroteRoutes(_ state: RolloutState, _ revision: String) -> Step {
    routes = Written(content: state, revision: revision)
    hasClaimed = true
    hasBegun = true
    pending = nil
    // Every state is shown to the proxies before anything else follows from it.
    return ask(.settling)
  }

  /// Something happens to the rollout as it was seen last.
  mutating func happen(_ event: RolloutEvent) -> Step {
    guard let state = routes.content else { return ask(.readingRoutes()) }
    pending = isInterrupted ? interruption : event
    return apply(pending ?? event, to: state)
  }

  mutating func settled() -> Step {
    guard let state = routes.content else { return ask(.readingRoutes()) }
    switch state.phase {
    case .running:
      if isInterrupted { return happen(interruption) }
      return isExpired ? release(.expired) : ask(.waiting(secondsLeft: state.plan.interval))
    case .paused(_, let reason): return release(.paused(reason))
    case .ended(let ending): return release(.ended(ending))
    }
  }

  private mutating func apply(_ event: RolloutEvent, to state: RolloutState) -> Step {
    do throws(IllegalTransition) {
      let next = try state.after(event)
      // A check that changes nothing is not worth a write.
      guard next != state || !hasClaimed else {
        pending = nil
        return ask(.waiting(secondsLeft: state.plan.interval))
      }
      return write(next)
    } catch {
      return release(.refused(error))
    }
  }

  private mutating func write(_ state: RolloutState) -> Step {
    var next = state
    next.term = term
    return ask(.writing(next))
  }

  private var interruption: RolloutEvent {
    switch task.onInterrupt {
    case .hold: .pause(.interrupted)
    case .rollback: .abort
    }
  }
}
