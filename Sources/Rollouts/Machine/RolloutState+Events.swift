extension RolloutState {
  /// The state after an event. The weights change with it.
  public func after(_ event: RolloutEvent) throws(IllegalTransition) -> RolloutState {
    switch event {
    case .checked(let verdict): try checked(verdict)
    case .pause(let reason): try paused(reason)
    case .resume: try resumed()
    case .promote(let promotion): try promoted(promotion)
    case .abort: try ended(.aborted)
    case .undo: try undone()
    }
  }

  private func checked(_ verdict: CheckVerdict) throws(IllegalTransition) -> RolloutState {
    guard case .running(let position) = phase else { throw obstacle }
    var next = self
    switch (verdict, plan.onNoData) {
    case (.pass, _), (.noData, .pass):
      next.tally.pass()
      next.phase = plan.needsApproval ? .paused(position, .approval) : phase(after: position)
    case (.fail, _), (.noData, .fail):
      next.tally.fail()
      if plan.tolerance.isExceeded(by: next.tally) { next.phase = .ended(.rolledBack) }
    case (.noData, .hold): break
    }
    return next
  }

  private func paused(_ reason: RolloutPhase.PauseReason) throws(IllegalTransition) -> RolloutState {
    guard case .running(let position) = phase else { throw obstacle }
    return with(.paused(position, reason))
  }

  private func resumed() throws(IllegalTransition) -> RolloutState {
    switch phase {
    case .running: throw .runs
    case .paused(let position, .approval): return with(phase(after: position))
    case .paused(let position, _): return with(.running(position))
    case .ended(let ending): throw .over(ending)
    }
  }

  private func promoted(_ promotion: RolloutEvent.Promotion) throws(IllegalTransition) -> RolloutState {
    let position = try position()
    switch promotion {
    case .full: return with(.ended(.promoted))
    case .next: return with(phase(after: position))
    case .to(let share):
      guard let index = plan.steps.shares.firstIndex(of: share) else { throw .noStep(share, of: plan.steps) }
      switch position {
      case .preview: break
      case .step(let current) where index > current: break
      case .step, .bake: throw .notAhead(share)
      }
      return with(.running(.step(index)))
    }
  }

  private func ended(_ ending: RolloutPhase.Ending) throws(IllegalTransition) -> RolloutState {
    _ = try position()
    return with(.ended(ending))
  }

  private func undone() throws(IllegalTransition) -> RolloutState {
    switch phase {
    case .running, .paused: throw .underWay
    case .ended(.promoted): return with(.ended(.undone))
    case .ended(let ending): throw .over(ending)
    }
  }

  private func with(_ phase: RolloutPhase) -> RolloutState {
    var next = self
    next.phase = phase
    return next
  }

  /// Where the rollout is; throws if it is over.
  private func position() throws(IllegalTransition) -> Position {
    switch phase {
    case .running(let position), .paused(let position, _): return position
    case .ended(let ending): throw .over(ending)
    }
  }

  /// Why a rollout does not do what only one that runs can do.
  private var obstacle: IllegalTransition {
    switch phase {
    case .running: .runs
    case .paused(_, let reason): .waits(reason)
    case .ended(let ending): .over(ending)
    }
  }

  /// What comes behind a position whose checks passed.
  private func phase(after position: Position) -> RolloutPhase {
    switch position {
    case .preview(let checksLeft): checksLeft > 1 ? .running(.preview(checksLeft: checksLeft - 1)) : .running(.step(0))
    case .step(let index) where index + 1 < plan.steps.shares.count: .running(.step(index + 1))
    case .step: plan.bakeChecks > 0 ? .running(.bake(checksLeft: plan.bakeChecks)) : .ended(.promoted)
    case .bake(let checksLeft): checksLeft > 1 ? .running(.bake(checksLeft: checksLeft - 1)) : .ended(.promoted)
    }
  }
}
