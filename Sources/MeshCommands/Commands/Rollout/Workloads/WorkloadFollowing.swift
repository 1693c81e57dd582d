import MeshStores
import Resources
import Workloads
import YAML

/// Looks at a workload, its revisions and its pods: once, or at each change.
struct WorkloadFollowing {
  /// What is looked at.
  private enum Part: Hashable {
    case workload
    case revisions
    case pods
  }

  /// What happened.
  private enum News: Sendable {
    case event(Part, ResourceEvent)
    /// It cannot be watched.
    case blind(Part, StoreError)
    /// Time is up.
    case late
  }

  private let target: WorkloadTarget
  private let workload: Value
  private let reading: WorkloadReading
  private let warn: @Sendable (StoreError) -> Void

  /// - Parameter warnings: told why revisions or pods are not seen.
  init(
    _ target: WorkloadTarget,
    _ workload: Value,
    _ reading: WorkloadReading,
    warnings: @escaping @Sendable (StoreError) -> Void
  ) {
    self.target = target
    self.workload = workload
    self.reading = reading
    warn = warnings
  }

  private var queries: [(part: Part, query: ResourceQuery)] {
    let name = FieldSelector([.init(path: "metadata.name", value: target.name, isEqual: true)])
    let own = ResourceQuery(target.kind.resource, namespace: reading.namespace, fields: name)
    let others: [(Part, ResourceKind)] = [(.revisions, target.kind.revisionKind), (.pods, .pod)]
    return [(.workload, own)]
      + others.compactMap { part, kind in reading.query(for: kind, of: workload).map { (part, $0) } }
  }

  // MARK: Once

  /// Tells how it stands now.
  func once(_ report: WorkloadStatusReport) async throws(CommandError) -> ExitStatus {
    var scene = WorkloadScene(target.kind)
    scene.note(workload)
    for (part, query) in queries where part != .workload {
      do throws(StoreError) {
        for resource in try await reading.store.list(query).all() { Self.note(resource, part, in: &scene) }
      } catch {
        warn(error)
        break
      }
    }
    var report = report
    return try report.tell(scene, isWhole: true) ?? .done
  }

  // MARK: At each change

  /// Tells at each change how it stands, until nothing is left to wait for.
  func follow(_ report: WorkloadStatusReport, until deadline: Deadline) async throws(CommandError) -> ExitStatus {
    let (news, inbox) = AsyncStream<News>.makeStream()
    let result = await withTaskGroup(of: Void.self) { group in
      for (part, query) in queries {
        group.addTask { [store = reading.store] in await Self.watch(part, store.watch(query), into: inbox) }
      }
      if let end = deadline.instant {
        group.addTask { if (try? await Task.sleep(until: end)) != nil { inbox.yield(.late) } }
      }
      let result: Result<ExitStatus, CommandError>
      do throws(CommandError) { result = .success(try await outcome(of: news, report)) } catch {
        result = .failure(error)
      }
      group.cancelAll()
      return result
    }
    return try result.get()
  }

  private static func watch(
    _ part: Part,
    _ events: ResourceEvents,
    into inbox: AsyncStream<News>.Continuation
  ) async {
    var events = events.makeAsyncIterator()
    do throws(StoreError) {
      while let event = try await events.next() { inbox.yield(.event(part, event)) }
    } catch {
      inbox.yield(.blind(part, error))
    }
  }

  private func outcome(
    of news: AsyncStream<News>,
    _ report: WorkloadStatusReport
  ) async throws(CommandError) -> ExitStatus {
    var report = report
    var scene = WorkloadScene(target.kind)
    var isBlind = false
    // No verdict falls before all that is there in the beginning is known.
    var unknown = Set(queries.map(\.part))
    for await item in news {
      switch item {
      case .late: throw report.late
      case .blind(.workload, let error): throw .store(error)
      case .blind(let part, let error):
        if !isBlind { warn(error) }
        isBlind = true
        unknown.remove(part)
      case .event(let part, .listed):
        unknown.remove(part)
        if part == .workload, !scene.isThere { throw report.deleted }
      case .event(.workload, .deleted): throw report.deleted
      case .event(let part, .added(let resource)), .event(let part, .modified(let resource)):
        Self.note(resource, part, in: &scene)
      case .event(.revisions, .deleted(let reference)): scene.note(revision: reference.name, nil)
      case .event(.pods, .deleted(let reference)): scene.note(pod: reference.name, nil)
      }
      guard !unknown.contains(.workload) else { continue }
      if let status = try report.tell(scene, isWhole: unknown.isEmpty) { return status }
    }
    throw .cancelled
  }

  private static func note(_ resource: StoredResource, _ part: Part, in scene: inout WorkloadScene) {
    // Servers answer with data; what is none tells nothing of a rollout.
    guard let object = try? resource.value else { return }
    switch part {
    case .workload: scene.note(object)
    case .revisions: scene.note(revision: resource.reference.name, object)
    case .pods: scene.note(pod: resource.reference.name, object)
    }
  }
}
