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
  /// The proxies that are looked at.
  let selection: ProxySelection

  init(_ options: ProxyStatusOptions, in context: Context, _ format: ErrorFormat) async throws(CommandError) {
    self.context = context
    let named = options.mesh.namespace?.argument
    let isOfCluster = options.istiods.address == nil || options.proxies.contains { $0.kind != nil }
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
      place = .local(try context.localMesh(local))
      selection = try await ProxySelection(options.proxies, namespace: named, standardNamespace: "", nil)
    case .cluster(let connection):
      let client = try context.client(connection, format)
      place = .istiods(try context.istiods(options, format))
      let standard = named ?? client.connection.namespace
      selection = try await ProxySelection(options.proxies, namespace: named, standardNamespace: standard, client)
    case .directory, nil:
      place = .istiods(try context.istiods(options, format))
      let standard = named ?? NamespaceName.standard.argument
      selection = try await ProxySelection(options.proxies, namespace: named, standardNamespace: standard, nil)
    }
  }

  /// What is known of all proxies now, named or not.
  func everything() async throws(CommandError) -> ProxyOverview {
    switch place {
    case .local(let mesh): return try await LocalProxy(mesh, try context.status(of: mesh)).overview()
    case .istiods(let pages):
      do throws(IstiodError) { return ProxyOverview(try await pages.proxies()) } catch { throw .istiod(error) }
    }
  }
}
