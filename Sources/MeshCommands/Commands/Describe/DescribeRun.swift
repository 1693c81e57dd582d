import Analysis
import ArgumentParsing
import Console
import Descriptions
import Injection
import Kubernetes
import MeshStores
import Output
import ProxyConfig
import Resources
import YAML

/// Reads what a description takes.
struct DescribeRun {
  private let request: DescribeRequest
  private let target: DescribeTarget
  private let context: Context
  private let format: ErrorFormat

  init(_ request: DescribeRequest, _ target: DescribeTarget, in context: Context, _ format: ErrorFormat) {
    self.request = request
    self.target = target
    self.context = context
    self.format = format
  }

  /// What is told of the object.
  func description() async throws(CommandError) -> Description {
    let store = try context.openMesh(request.mesh, format)
    let found = try await resource(in: store)
    let documents = try await MeshDocuments.translatable(request.mesh, in: context, format)
    let extras = try await extras(of: store)
    let mesh = DescribedMesh(
      documents.documents + extras,
      name: store.name,
      namespace: store.defaultNamespace,
      isCluster: store.hasServer,
      now: context.clock.now().seconds
    )
    let kind = found.reference.kind == .pod || target.kind != .pod ? target.kind : .deployment
    let subject = Subject(MeshObject(found), kind, in: mesh)
    let surroundings = try await surroundings(of: subject, in: mesh, store)
    return Description(of: subject, in: mesh, surroundings)
  }

  // MARK: The object

  /// The object, in the namespace behind the dot of its name or in that of -n.
  private func resource(in store: any MeshStore) async throws(CommandError) -> StoredResource {
    var places = [(name: target.wholeName, namespace: store.defaultNamespace)]
    if let namespace = target.namespace { places.insert((target.name, namespace), at: 0) }
    for place in places {
      for kind in kinds(in: store) {
        do throws(StoreError) {
          return try await store.get(ResourceReference(kind, place.name, namespace: place.namespace))
        } catch {
          switch error {
          case .notFound, .unknownKind: continue
          default: throw .store(error)
          }
        }
      }
    }
    throw try await notFound(places[0].name, in: places[0].namespace, of: store)
  }

  /// A directory has few pods, and what makes them goes by their name.
  private func kinds(in store: any MeshStore) -> [ResourceKind] {
    target.kind == .pod && !store.hasServer ? [.pod, .deployment] : [target.kind.kind]
  }

  /// kubectl's words, and the names that may have been meant.
  private func notFound(
    _ name: String,
    in namespace: String,
    of store: any MeshStore
  ) async throws(CommandError) -> CommandError {
    var names: [String] = []
    for kind in kinds(in: store) { names += try await list(kind, in: namespace, of: store).map(\.reference.name) }
    let near = NearestMatch.candidates(for: name, among: names)
    let place = "in namespace \(namespace) of \(store.name)"
    return .notFound(
      "\(target.kind.kind.plural) \"\(name)\" not found \(place)",
      next: near.isEmpty
        ? "list them with \"meshctl get \(kinds(in: store).map(\.plural).joined(separator: ",")) -n \(namespace)\""
        : "did you mean \(near.joined(separator: " or "))?"
    )
  }

  // MARK: What is around it

  /// What a cluster has beside what proxies are told; what may not be read is left out.
  private func extras(of store: any MeshStore) async throws(CommandError) -> [Document] {
    guard store.hasServer else { return [] }
    do throws(StoreError) {
      return try await store.documents(of: [.requestAuthentication, .namespace])
    } catch {
      switch error {
      case .forbidden: return []
      default: throw .store(error)
      }
    }
  }

  private func surroundings(
    of subject: Subject,
    in mesh: DescribedMesh,
    _ store: any MeshStore
  ) async throws(CommandError) -> Surroundings {
    var surroundings = Surroundings()
    surroundings.ignoresUnmeshed = request.ignoresUnmeshed
    surroundings.meshWords = meshWords
    let proxies = DescribeProxies(request, in: context, format)
    if let workload = subject.askedWorkload { surroundings.proxy = try await proxies.view(of: workload) }
    for workload in mesh.ingressWorkloads {
      surroundings.ingress.append(IngressPod(workload, try await proxies.view(of: workload), in: mesh))
    }
    surroundings.namespaceLabels = try await labels(ofNamespace: subject.podNamespace, in: store)
    surroundings.webhooks = try await list(.mutatingWebhookConfiguration, in: nil, of: store)
      .compactMap { WebhookConfiguration($0.node) }
    if store.hasServer, !request.isBrief { surroundings.events = try await events(of: subject, in: store) }
    return surroundings
  }

  /// The flags that chose the mesh, for commands to run next.
  private var meshWords: [String] {
    if let directory = request.mesh.directory { return ["--mesh", directory.argument] }
    return (request.mesh.context.map { ["--context", $0] } ?? [])
      + (request.mesh.kubeconfig.map { ["--kubeconfig", $0.argument] } ?? [])
  }

  private func labels(ofNamespace name: String, in store: any MeshStore) async throws(CommandError) -> [String: String]
  {
    // The API server gives every namespace a label with its name.
    let own = ["kubernetes.io/metadata.name": name]
    let found = try await list(.namespace, in: nil, of: store).first { $0.reference.name == name }
    return own.merging(found?.labels ?? [:]) { $1 }
  }

  /// The newest events about the object and its pods.
  private func events(of subject: Subject, in store: any MeshStore) async throws(CommandError) -> [Event] {
    guard let kind = ResourceKind.named(group: "", kind: "Event") else { return [] }
    let own = try await list(kind, in: subject.namespace, of: store).filter { event in
      let about = event.node.member("involvedObject")
      return subject.isAbout(kind: about?.memberText("kind") ?? "", name: about?.memberText("name") ?? "")
    }
    return Array(own.map { Event($0.node) }.sorted().prefix(Self.eventLimit))
  }

  private static let eventLimit = 5

  /// The resources of a kind; none of what may not be read, or is not there.
  private func list(
    _ kind: ResourceKind,
    in namespace: String?,
    of store: any MeshStore
  ) async throws(CommandError) -> [StoredResource] {
    do throws(StoreError) {
      return try await store.list(ResourceQuery(kind, namespace: namespace)).all()
    } catch {
      switch error {
      case .forbidden, .unknownKind, .notFound: return []
      default: throw .store(error)
      }
    }
  }
}
