import Kubernetes
import RegularExpressions
import Testing

@testable import LogStreams

@Suite("Which containers are read as pods come and go")
struct PodRosterTests {
  private static func pod(
    _ name: String,
    uid: String = "1",
    _ containers: [String] = ["app"],
    state: ContainerState = ContainerState(current: ContainerRun(number: 0), isRunning: true)
  ) -> LoggedPod {
    LoggedPod(
      namespace: "default",
      name: name,
      uid: uid,
      containers: containers.map { LoggedContainer(name: $0, kind: .serving, state: state) }
    )
  }

  private static func source(_ pod: String, _ container: String = "app") -> LogSource {
    LogSource(namespace: "default", pod: pod, container: container)
  }

  private static func roster(_ scopes: [PodChoice.Scope]? = nil, maxStreams: Int = 200) -> PodRoster {
    PodRoster(
      PodChoice(scopes ?? [PodChoice.Scope(namespace: "default")]),
      ReadingPlan(follows: true, tailLines: 5),
      maxStreams: maxStreams
    )
  }

  /// The orders as words.
  private static func words(_ orders: [PodRoster.Order]) -> [String] {
    orders.map { order in
      switch order {
      case .read(let tail): "read \(tail.key.pod)/\(tail.key.container) uid \(tail.key.uid)"
      case .notice(.unreadable(let source, let reason)): "\(source.pod): \(reason)"
      case .notice(.left(let source)): "left \(source.pod)"
      case .notice(.waiting(let count)): "waiting \(count)"
      case .notice: "other notice"
      case .end: "end"
      }
    }
  }

  private static func tails(_ orders: [PodRoster.Order]) -> [ContainerTail] {
    orders.compactMap { order in if case .read(let tail) = order { tail } else { nil } }
  }

  @Test("each container is read once, however often its pod changes and by however many scopes it is told")
  func once() {
    var roster = Self.roster([.init(namespace: "default"), .init(namespace: nil, labels: "app=web")])
    #expect(
      Self.words(roster.take(Self.pod("p", ["app", "istio-proxy"]), scope: 0)) == [
        "read p/app uid 1", "read p/istio-proxy uid 1",
      ]
    )
    #expect(Self.words(roster.take(Self.pod("p", ["app", "istio-proxy"]), scope: 1)) == [])
    #expect(Self.words(roster.remove(namespace: "default", pod: "p", scope: 0)) == [])
    #expect(Self.words(roster.take(Self.pod("p", uid: "2"), scope: 1)) == ["read p/app uid 2"])
  }

  @Test("no more are read at once than allowed, and the others get their turns")
  func turns() {
    var roster = Self.roster(maxStreams: 2)
    let first = ["a", "b"].flatMap { Self.tails(roster.take(Self.pod($0), scope: 0)) }
    #expect(Self.words(roster.take(Self.pod("c"), scope: 0)) == [])
    #expect(Self.words(roster.listed(scope: 0)) == ["waiting 1"])
    #expect(Self.words(roster.take(Self.pod("d"), scope: 0)) == ["waiting 2"])
    var done = first[0]
    done.found(.gone)
    #expect(Self.words(roster.returned(done)) == ["read c/app uid 1"])
  }

  @Test("a container that rests is read again when its pod says that there is more")
  func rest() {
    var roster = Self.roster()
    let waiting = ContainerState()
    #expect(Self.words(roster.take(Self.pod("p", state: waiting), scope: 0)) == [])
    #expect(Self.words(roster.take(Self.pod("p"), scope: 0)) == ["read p/app uid 1"])
  }

  @Test("what was seen while a log was read counts when it rests")
  func changeMeanwhile() throws {
    var roster = Self.roster()
    let over = ContainerState(current: ContainerRun(number: 0, identifier: "a"))
    var tail = try #require(Self.tails(roster.take(Self.pod("p", state: over), scope: 0)).first)
    let next = ContainerState(
      current: ContainerRun(number: 1, identifier: "b"),
      isRunning: true,
      previous: over.current
    )
    #expect(Self.words(roster.take(Self.pod("p", state: next), scope: 0)) == [])
    // Nothing is in the log, which is over.
    for _ in 0..<6 where tail.step != .rest {
      tail.opened()
      tail.found(.there(over))
      _ = tail.end(isClean: true)
    }
    #expect(tail.step == .rest)
    #expect(Self.words(roster.returned(tail)) == ["read p/app uid 1"])
  }

  @Test("pods that were named and are over end it, and one that is not there is told")
  func end() throws {
    var roster = Self.roster([.init(namespace: "default", pod: "p"), .init(namespace: "default", pod: "q")])
    var tail = try #require(Self.tails(roster.take(Self.pod("p"), scope: 0)).first)
    #expect(Self.words(roster.listed(scope: 0)) == [])
    #expect(Self.words(roster.listed(scope: 1)) == ["q: there is no such pod"])
    tail.found(.gone)
    #expect(Self.words(roster.returned(tail)) == ["end"])
  }

  @Test("containers of pods that come later are read from their beginnings")
  func laterPods() throws {
    var roster = Self.roster()
    let early = try #require(Self.tails(roster.take(Self.pod("p"), scope: 0)).first)
    _ = roster.listed(scope: 0)
    let late = try #require(Self.tails(roster.take(Self.pod("q"), scope: 0)).first)
    guard case .open(let bounded) = early.step, case .open(let whole) = late.step else {
      Issue.record("nothing is asked for")
      return
    }
    #expect(bounded.tailLines == 5)
    #expect(whole.tailLines == nil)
  }

  @Test(
    "containers are chosen by what they are or by their names",
    arguments: [
      ("app", ["logger", "web"]), ("proxy", ["istio-proxy"]), ("init", ["istio-init"]),
      ("all", ["istio-init", "istio-proxy", "logger", "web", "debugger"]), ("web|debug.*", ["web", "debugger"]),
      ("we", []),
    ]
  )
  func choice(text: String, expected: [String]) throws {
    let kinds: [(String, LoggedContainer.Kind)] = [
      ("istio-init", .initial), ("istio-proxy", .sidecar), ("logger", .sidecar), ("web", .serving),
      ("debugger", .ephemeral),
    ]
    let choice = try ContainerChoice(text)
    let containers = kinds.map { LoggedContainer(name: $0.0, kind: $0.1, state: ContainerState()) }
    #expect(choice.chosen(of: containers).map(\.name) == expected)
  }

  @Test("a pod that has nothing but the proxy is its own application") func gateway() throws {
    let proxy = LoggedContainer(name: "istio-proxy", kind: .serving, state: ContainerState())
    #expect(ContainerChoice.app.chosen(of: [proxy]).map(\.name) == ["istio-proxy"])
    #expect(ContainerChoice.initial.chosen(of: [proxy]).isEmpty)
  }
}
