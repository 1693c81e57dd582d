import Analysis
import ArgumentParsing
import Console
import MeshStores
import Output
import Resources
import Routing
import YAML

/// `meshctl route get`: where requests to services go.
struct RouteGet: MeshCommand {
  static let declaration = CommandDeclaration(
    "get",
    summary: "Show where requests to services go",
    discussion: """
      Shows for each service the rules in the order in which they are looked at: which requests a rule takes, where they \
      go, and what else is done with them. READY counts the pods of a destination that can take requests: those of the \
      cluster that are ready, or those that the workloads of a directory make.

      Rules are those of the VirtualService that pods of the service's namespace follow, and of VirtualServices of \
      gateways that lead to the service. Where several VirtualServices name it, the first one decides, and the others are \
      named as not used.
      """,
    examples: [
      Example("Show the routes of all services", "meshctl route get"),
      Example("Show those of one service, with where they are written", "meshctl route get reviews -o wide"),
      Example("Show them as a tree", "meshctl route get reviews -o tree"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.notAllowed.term, ExitStatus.notFound.term],
      environment: Variable.everywhere + Variable.mesh
    )
  }

  private let options: RouteGetOptions

  init(_ options: RouteGetOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let store = try context.openMesh(options.mesh, errorFormat)
    let namespace = options.mesh.namespace?.argument ?? store.defaultNamespace
    let name = options.service.map { ServiceName($0, namespace: namespace) }
    let stored = try await read(store, in: name?.namespace ?? namespace)
    let services = try services(name, in: stored, namespace, store.name)
    let routes = services.map { EffectiveRoutes(of: $0, in: stored.mesh, seenFrom: name?.namespace ?? namespace) }
    try RoutePage(routes, stored, in: context).show(as: options.format, omitsHeaders: options.omitsHeaders)
    if routes.isEmpty { context.report(["there is no service in namespace \(namespace) of \(store.name)"]) }
    return .done
  }

  /// The mesh, with the pods of the namespace and of those that its rules lead to.
  private func read(_ store: any MeshStore, in namespace: String) async throws(CommandError) -> StoredMesh {
    let stored = try await RouteReading(of: store, namespaces: [namespace]).read()
    let mesh = stored.mesh
    let suffix = ".svc.\(mesh.settings.clusterDomain)"
    let targets = mesh.objects(of: .virtualService).flatMap { object in
      RouteRule.all(of: object, domain: mesh.settings.clusterDomain).flatMap { $0.destinations ?? [] }
    }
    let namespaces = targets.compactMap { target -> String? in
      let host = target.target.host.name
      guard host.hasSuffix(suffix) else { return nil }
      return host.dropLast(suffix.count).split(separator: ".").last.map(String.init)
    }
    let all = Set(namespaces + [namespace])
    return all.count == 1 ? stored : try await RouteReading(of: store, namespaces: all.sorted()).read()
  }

  /// The services to show: the one that is named, or all of the namespace and the hosts of its ServiceEntries.
  private func services(
    _ name: ServiceName?,
    in stored: StoredMesh,
    _ namespace: String,
    _ meshName: String
  ) throws(CommandError) -> [QualifiedHost] {
    let mesh = stored.mesh
    if let name, let word = options.service {
      let host = name.host(in: mesh)
      let scene = RouteScene(
        word: word,
        service: host,
        namespace: name.namespace,
        stored: stored,
        meshName: meshName,
        isPart: false
      )
      if mesh.owners(of: host, seenFrom: name.namespace).isEmpty { try scene.checkService() }
      return [host]
    }
    let own = mesh.objects(of: .service).filter { $0.namespace == namespace }.map(\.name).sorted()
    let entries = mesh.objects(of: .serviceEntry).filter { $0.namespace == namespace }
    let hosts = entries.flatMap { $0.spec?.elements("hosts").map(\.text) ?? [] }.sorted()
    return own.map { QualifiedHost(service: $0, namespace: namespace, domain: mesh.settings.clusterDomain) }
      + hosts.map { QualifiedHost(whole: $0) }
  }
}
