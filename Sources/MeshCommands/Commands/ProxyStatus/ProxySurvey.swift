import Console
import IstiodDebug
import Kubernetes

/// Finds out what the proxies of a mesh have of their configuration, from whoever may be asked.
struct ProxySurvey: Sendable {
  private enum Place {
    case istiods(IstiodPages)
    case local(LocalMesh)
  }

  private let place: Place
  private let context: Context
  private let format: ErrorFormat
  private let namespace: String?
  /// The cluster; nil where none is asked.
  let client: APIClient?
  /// The proxies that are looked at.
  let selection: ProxySelection

  init(_ options: ProxyStatusOptions, in context: Context, _ format: ErrorFormat) async throws(CommandError) {
    self.context = context
    self.format = format
    let named = options.mesh.namespace?.argument
    namespace = named
    let asksProxies = options.comparesDumps && options.file == nil && !options.waits
    let isOfCluster = options.istiods.address == nil || asksProxies || options.proxies.contains { $0.kind != nil }
    let mesh =
      isOfCluster
      ? try MeshChoice(
        options.mesh,
        environment: context.environment,
        settings: try UserSettings(in: context.environment)
      ).mesh : nil
    switch mesh {
    case .directory where options.istiods.address == nil:
      var local = LocalMeshChoice()
      local.directory = options.mesh.directory
      client = nil
      place = .local(try context.localMesh(local))
      selection = try await ProxySelection(options.proxies, namespace: named, standardNamespace: "", nil)
    case .cluster(let connection):
      let client = try context.client(connection, format)
      self.client = client
      place = .istiods(try context.istiods(options, format))
      let standard = named ?? client.connection.namespace
      selection = try await ProxySelection(options.proxies, namespace: named, standardNamespace: standard, client)
    case .directory, nil:
      client = nil
      place = .istiods(try context.istiods(options, format))
      let standard = named ?? NamespaceName.standard.argument
      selection = try await ProxySelection(options.proxies, namespace: named, standardNamespace: standard, nil)
    }
  }

  /// The istiods; nil on a mesh of this machine.
  var istiods: IstiodPages? {
    switch place {
    case .istiods(let pages): pages
    case .local: nil
    }
  }

  /// What is known of all proxies now, named or not.
  ///
  /// - Parameter tells: whether people are told of what makes that less than it could be.
  func everything(tells: Bool = true) async throws(CommandError) -> ProxyOverview {
    switch place {
    case .local(let mesh): return await LocalProxy(mesh, try context.status(of: mesh)).overview()
    case .istiods(let pages):
      do throws(IstiodError) { return ProxyOverview(try await pages.proxies()) } catch {
        guard error.isClosedWay, let client else { throw .istiod(error) }
        return try await proxiesThemselves(client, instead: error, tells: tells)
      }
    }
  }

  private func proxiesThemselves(
    _ client: APIClient,
    instead error: IstiodError,
    tells: Bool
  ) async throws(CommandError) -> ProxyOverview {
    let answers: (overview: ProxyOverview, silent: [String])
    do throws(APIError) { answers = try await AdminSurvey(client, namespace: namespace).overview() } catch {
      throw .api(error)
    }
    guard !answers.overview.proxies.isEmpty else { throw .istiod(error) }
    if tells { tell(error, answers.silent) }
    return answers.overview
  }

  private func tell(_ error: IstiodError, _ silent: [String]) {
    context.warn(
      "no istiod can be asked (\(error.message)); this is what the proxies say, which do not know what was not sent yet",
      as: format
    )
    if let first = silent.first {
      let more = silent.count > 1 ? " and \(silent.count - 1) more" : ""
      context.warn("\(first)\(more) did not answer", as: format)
    }
  }
}
