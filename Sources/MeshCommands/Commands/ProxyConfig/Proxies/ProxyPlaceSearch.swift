import ArgumentParsing
import EnvoyAdmin
import HTTP
import Kubernetes
import MeshStores
import Supervision

/// Finds the proxy that options mean.
struct ProxyPlaceSearch {
  private let choice: ProxyChoice
  private let mesh: MeshOptions
  private let context: Context
  private let format: ErrorFormat

  init(_ choice: ProxyChoice, _ mesh: MeshOptions, in context: Context, _ format: ErrorFormat) {
    self.choice = choice
    self.mesh = mesh
    self.context = context
    self.format = format
  }

  /// The place of the one proxy.
  ///
  /// - Parameter command: the name of the command, for what is missing.
  func place(of command: String) async throws(CommandError) -> ProxyPlace {
    guard let first = try await places(of: command).first else { throw .notFound("there is no proxy", next: nil) }
    return first
  }

  /// The places of all proxies that are meant.
  ///
  /// - Parameters:
  ///   - command: the name of the command, for what is missing.
  ///   - selector: labels of pods in place of a name.
  func places(of command: String, selector: LabelSelector? = nil) async throws(CommandError) -> [ProxyPlace] {
    if let admin = choice.admin { return [.address(admin.address)] }
    let settings = try UserSettings(in: context.environment)
    let chosen = try MeshChoice(mesh, environment: context.environment, settings: settings)
    switch chosen.mesh {
    case .cluster(let connection) where !choice.isLocal:
      let client = try context.client(connection, format)
      let search = ProxyPodSearch(client)
      let pods: [ProxyPod]
      if let selector {
        pods = try await search.pods(selector)
      } else if let name = choice.proxy {
        pods = try await search.pods(of: name)
      } else {
        throw .nothingNamed(command)
      }
      return pods.map { .pod($0, client, port: UInt16(clamping: choice.port.number)) }
    case .cluster, .directory: return [try localPlace()]
    }
  }

  private func localPlace() throws(CommandError) -> ProxyPlace {
    let local = try context.localMesh(LocalMeshChoice(directory: mesh.directory))
    if let name = choice.proxy {
      throw .input(
        "\(local.name) has one Envoy and no pods, so \"\(name.argument)\" means nothing in it",
        next: "leave the name out, or name a cluster with --context"
      )
    }
    let administration = try context.status(of: local).administration
    do throws(HTTPError) {
      return .local(try AdminAddress(parsing: administration), local)
    } catch {
      throw .input("\(local.name) has no administration that can be asked: \(administration)", next: nil)
    }
  }
}

extension CommandError {
  /// Nothing says which proxy is meant.
  fileprivate static func nothingNamed(_ command: String) -> CommandError {
    let choice = command == "log" || command == "stats" ? "pod name or --selector" : "pod name or --file parameter"
    return .usage(UsageError(.missingChoice(choice), path: ["meshctl", "proxy-config", command]))
  }
}
