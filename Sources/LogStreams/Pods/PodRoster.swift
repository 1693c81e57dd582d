/// Which containers are to be read now, as pods come and go, a bounded number of them at once.
struct PodRoster: Sendable {
  /// What is to be done.
  enum Order: Sendable {
    /// Read a container's log until it rests or leaves, then tell `returned`.
    case read(ContainerTail)
    /// Tell people.
    case notice(LogNotice)
    /// Nothing will ever be to do.
    case end
  }

  private enum Entry: Sendable {
    /// Its next run is awaited.
    case resting(ContainerTail)
    /// It waits for its turn.
    case waiting(ContainerTail)
    /// It is being read; what was seen of it since.
    case reading(ContainerSight?)
    /// Nothing more will come.
    case over
  }

  private struct Pod: Sendable {
    var uid: String
    /// The scopes that have it.
    var scopes: Set<Int>
    var keys: [ContainerKey]
  }

  private struct Name: Hashable, Sendable {
    var namespace: String
    var pod: String
  }

  private let choice: PodChoice
  private let plan: ReadingPlan
  private let maxStreams: Int
  private var pods: [Name: Pod] = [:]
  private var entries: [ContainerKey: Entry] = [:]
  /// Those that wait for their turn, the first the next.
  private var queue: [ContainerKey] = []
  private var readingCount = 0
  private var listedScopes: Set<Int> = []
  /// How many people were told to be waiting.
  private var toldCount = 0
  private var orders: [Order] = []

  /// - Parameter plan: how containers are read that are there in the beginning; later ones are read wholly.
  init(_ choice: PodChoice, _ plan: ReadingPlan, maxStreams: Int) {
    self.choice = choice
    self.plan = plan
    self.maxStreams = max(1, maxStreams)
  }

  /// The containers of a pod that are chosen, ready to be read.
  static func tails(of pod: LoggedPod, _ choice: ContainerChoice, _ plan: ReadingPlan) -> [ContainerTail] {
    choice.chosen(of: pod.containers).map { container in
      var tail = ContainerTail(pod.key(of: container.name), pod.source(of: container.name), plan)
      tail.found(.there(container.state))
      return tail
    }
  }

  /// A pod is there, or has changed.
  mutating func take(_ pod: LoggedPod, scope: Int) -> [Order] {
    let name = Name(namespace: pod.namespace, pod: pod.name)
    if let known = pods[name], known.uid != pod.uid { forget(name) }
    var known = pods[name] ?? Pod(uid: pod.uid, scopes: [], keys: [])
    known.scopes.insert(scope)
    for container in choice.containers.chosen(of: pod.containers) {
      let key = pod.key(of: container.name)
      if entries[key] == nil {
        known.keys.append(key)
        let plan = listedScopes.contains(scope) ? plan.fromTheBeginning : plan
        entries[key] = .resting(ContainerTail(key, pod.source(of: container.name), plan))
      }
      found(.there(container.state), key)
    }
    pods[name] = known
    return finished()
  }

  /// A pod is gone, or a scope has it no more.
  mutating func remove(namespace: String, pod: String, scope: Int) -> [Order] {
    let name = Name(namespace: namespace, pod: pod)
    pods[name]?.scopes.remove(scope)
    if pods[name]?.scopes.isEmpty == true { forget(name) }
    return finished()
  }

  /// All pods of a scope that were there in the beginning have been told.
  mutating func listed(scope: Int) -> [Order] {
    listedScopes.insert(scope)
    let wanted = choice.scopes[scope]
    if let pod = wanted.name, let namespace = wanted.namespace,
      pods[Name(namespace: namespace, pod: pod)] == nil
    {
      let source = LogSource(namespace: namespace, pod: pod)
      orders.append(.notice(.unreadable(source, reason: "there is no such pod")))
    }
    return finished()
  }

  /// A log is not read any more, for now or for good.
  mutating func returned(_ tail: ContainerTail) -> [Order] {
    readingCount -= 1
    let key = tail.key
    guard case .reading(let sight) = entries[key] else { return finished() }
    entries[key] = tail.step == .leave ? .over : .resting(tail)
    if let sight { found(sight, key) }
    return finished()
  }

  /// What was seen of a container in its pod.
  private mutating func found(_ sight: ContainerSight, _ key: ContainerKey) {
    switch entries[key] {
    case .resting(var tail):
      tail.found(sight)
      settle(tail)
    case .reading: entries[key] = .reading(sight)
    case .waiting, .over, nil: break
    }
  }

  private mutating func settle(_ tail: ContainerTail) {
    switch tail.step {
    case .rest: entries[tail.key] = .resting(tail)
    case .leave:
      var tail = tail
      entries[tail.key] = .over
      orders += tail.takeNotices().map { .notice($0) }
    default:
      entries[tail.key] = .waiting(tail)
      queue.append(tail.key)
    }
  }

  /// Leaves the containers of a pod. Those that are being read find out at the end of what is left of their logs.
  private mutating func forget(_ name: Name) {
    for key in pods[name]?.keys ?? [] {
      if case .resting(var tail) = entries[key] {
        tail.found(.gone)
        orders += tail.takeNotices().map { .notice($0) }
      }
      entries[key] = nil
    }
    queue.removeAll { entries[$0] == nil }
    pods[name] = nil
  }

  /// Gives turns, and takes the orders.
  private mutating func finished() -> [Order] {
    while readingCount < maxStreams, !queue.isEmpty {
      let key = queue.removeFirst()
      guard case .waiting(let tail) = entries[key] else { continue }
      entries[key] = .reading(nil)
      readingCount += 1
      orders.append(.read(tail))
    }
    if listedScopes.count == choice.scopes.count {
      if queue.count > toldCount { orders.append(.notice(.waiting(queue.count))) }
      toldCount = queue.count
      if isOver { orders.append(.end) }
    }
    defer { orders = [] }
    return orders
  }

  /// Pods that were named do not come again.
  private var isOver: Bool {
    choice.namesPods && readingCount == 0
      && entries.values.allSatisfy { entry in if case .over = entry { true } else { false } }
  }
}
