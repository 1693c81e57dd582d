import Kubernetes

/// Follows the logs of pods as they come and go: a task for each log that is read, and one that gives them their turns.
struct FollowedLogs: Sendable {
  /// What the task that gives turns is told.
  private enum Report: Sendable {
    case change(ObjectChange, scope: Int)
    case returned(ContainerTail)
    case failed(APIError)
  }

  let client: APIClient
  let choice: PodChoice
  let options: ClusterLogOptions
  let channel: LogChannel<LogEvent>
  private let beginning = ContinuousClock.now

  init(client: APIClient, choice: PodChoice, options: ClusterLogOptions, channel: LogChannel<LogEvent>) {
    self.client = client
    self.choice = choice
    self.options = options
    self.channel = channel
  }

  /// Follows until the task is cancelled, the pods cannot be watched, or all that were named are over.
  func run() async throws(APIError) {
    let failure = await withDiscardingTaskGroup(returning: APIError?.self) { group in
      let (reports, inbox) = AsyncStream.makeStream(of: Report.self)
      defer { group.cancelAll() }
      for scope in choice.scopes.indices {
        group.addTask { inbox.yield(.failed(await watch(scope) { inbox.yield(.change($0, scope: scope)) })) }
      }
      var roster = PodRoster(choice, options.plan, maxStreams: options.maxStreams)
      for await report in reports {
        let orders: [PodRoster.Order]
        switch report {
        case .change(let change, let scope): orders = Self.apply(change, scope, to: &roster)
        case .returned(let tail): orders = roster.returned(tail)
        case .failed(let error): return error
        }
        for order in orders {
          switch order {
          case .notice(let notice): await channel.send(.notice(notice), size: 1)
          case .read(let tail): group.addTask { inbox.yield(.returned(await read(tail))) }
          case .end: return nil
          }
        }
      }
      return nil
    }
    if let failure { throw failure }
  }

  private static func apply(_ change: ObjectChange, _ scope: Int, to roster: inout PodRoster) -> [PodRoster.Order] {
    switch change {
    case .added(let object), .modified(let object): roster.take(LoggedPod(object), scope: scope)
    case .deleted(let name): roster.remove(namespace: name.namespace ?? "", pod: name.name, scope: scope)
    case .listed: roster.listed(scope: scope)
    }
  }

  /// Tells what becomes of the pods of a scope until that cannot be known any more.
  ///
  /// A server that forgets the past is asked for a list by `ObjectChanges` itself. One that answers nothing for a while
  /// is asked anew from the beginning, and then what is gone is what the new list lacks.
  private func watch(_ scope: Int, _ tell: (ObjectChange) -> Void) async -> APIError {
    var known: Set<ObjectName> = []
    var pauses = ResumePause()
    while true {
      var listed: Set<ObjectName> = []
      var hasListed = false
      do throws(APIError) {
        let changes = client.changes(.pods, choice.scopes[scope].selection).makeAsyncIterator()
        while let change = try await changes.next() {
          switch change {
          case .added(let object), .modified(let object):
            listed.insert(.pod(object.name, namespace: object.namespace ?? ""))
          case .deleted(let name): listed.remove(name)
          case .listed:
            for name in known.subtracting(listed) { tell(.deleted(name)) }
            hasListed = true
            pauses.reset()
          }
          tell(change)
        }
      } catch {
        guard hasListed || !known.isEmpty, case .passing = LogRefusal(error) else { return error }
      }
      known = hasListed ? listed : known.union(listed)
      guard (try? await Task.sleep(for: pauses.next())) != nil else { return .cancelled }
    }
  }

  private func read(_ tail: ContainerTail) async -> ContainerTail {
    var reading = ContainerReading(tail, client, since: beginning) { [channel] in await channel.send($0, size: $1) }
    await reading.run()
    return reading.tail
  }
}

extension PodChoice.Scope {
  var selection: Selection {
    Selection(namespace: namespace, labels: labels, fields: name.map { "metadata.name=\($0)" } ?? "")
  }
}
