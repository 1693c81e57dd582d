import HTTP
import YAML

/// Finds out what the server serves, once.
actor Discovery {
  private let session: APISession
  private let cache: DiscoveryCache?
  private var known: ResourceCatalog?
  /// Whether `known` is what the server said in this process.
  private var isFresh = false
  /// Whether a definition was written since, so that the server may serve more at any time.
  private var mayGrow = false
  private var asking: Task<Result<ResourceCatalog, APIError>, Never>?

  init(_ session: APISession, _ surroundings: APIClient.Surroundings) {
    self.session = session
    cache = surroundings.cacheDirectory.map {
      DiscoveryCache(directory: $0, server: session.connection.server.description, clock: surroundings.clock)
    }
  }

  /// What the server serves, as far as it was kept; the server is asked when nothing was.
  func catalog() async throws(APIError) -> ResourceCatalog {
    if let known { return known }
    if let kept = cache?.catalog() {
      known = kept
      return kept
    }
    return try await ask()
  }

  /// What a look finds; a catalog that was kept may be too old to have it, so the server is asked once more.
  func find(_ look: @Sendable (ResourceCatalog) -> APIResource?) async throws(APIError) -> APIResource? {
    if let found = look(try await catalog()) { return found }
    return isFresh && !mayGrow ? nil : look(try await ask())
  }

  /// Notes that a definition was written: from now on the server is asked again for what is not found.
  func expectGrowth() { mayGrow = true }

  private func ask() async throws(APIError) -> ResourceCatalog {
    let session = session
    let task =
      asking
      ?? Task {
        do throws(APIError) { return .success(try await Self.ask(session)) } catch { return .failure(error) }
      }
    asking = task
    let result = await task.value
    asking = nil
    let catalog = try result.get()
    if !isFresh || mayGrow { cache?.keep(catalog) }
    known = catalog
    isFresh = true
    return catalog
  }

  private static func ask(_ session: APISession) async throws(APIError) -> ResourceCatalog {
    async let coreAnswer = answer(session, "api")
    async let groupAnswer = answer(session, "apis")
    let (core, groups) = (try await coreAnswer.get(), try await groupAnswer.get())
    if let first = AggregatedDiscovery.resources(core), let others = AggregatedDiscovery.resources(groups) {
      return ResourceCatalog(first + others)
    }
    let versions = (PlainDiscovery.coreVersions(core) ?? []) + (PlainDiscovery.groupVersions(groups) ?? [])
    guard !versions.isEmpty else {
      throw .unreadableAnswer("/apis is neither form of discovery", server: session.serverName)
    }
    return ResourceCatalog(try await served(session, versions))
  }

  private static func answer(_ session: APISession, _ root: String) async -> Result<Node, APIError> {
    let request = APIRequest(path: [root], accept: AggregatedDiscovery.mediaType)
    do throws(APIError) { return .success(try await session.answer(to: request)) } catch { return .failure(error) }
  }

  /// The resources of all versions, in their order; a version whose server does not answer is left out, as client-go
  /// does it.
  private static func served(
    _ session: APISession,
    _ versions: [PlainDiscovery.GroupVersion]
  ) async throws(APIError) -> [APIResource] {
    let answers = await withTaskGroup(of: (Int, Result<[APIResource], APIError>).self) { group in
      for (place, version) in versions.enumerated() {
        group.addTask { (place, await served(session, version)) }
      }
      return await group.reduce(into: [Int: Result<[APIResource], APIError>]()) { $0[$1.0] = $1.1 }
    }
    var resources: [APIResource] = []
    for place in versions.indices {
      switch answers[place] {
      case .success(let some)?: resources += some
      case .failure(.notFound)?, .failure(.notServed)?, .failure(.serverError)?, .failure(.forbidden)?, nil: continue
      case .failure(let error)?: throw error
      }
    }
    return resources
  }

  private static func served(
    _ session: APISession,
    _ version: PlainDiscovery.GroupVersion
  ) async -> Result<[APIResource], APIError> {
    do throws(APIError) {
      let root = try await session.answer(to: APIRequest(path: version.path))
      return .success(PlainDiscovery.resources(root, of: version) ?? [])
    } catch {
      return .failure(error)
    }
  }
}
