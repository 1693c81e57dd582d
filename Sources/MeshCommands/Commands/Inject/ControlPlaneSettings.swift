import ArgumentParsing
import Console
import Injection
import MeshStores
import Resources
import System
import YAML

/// What the control plane of a mesh injects by: its ConfigMaps.
struct ControlPlaneSettings {
  /// The ConfigMap of the injector.
  let injectConfig: SettingsFile
  /// The ConfigMap of the mesh configuration.
  let meshConfig: SettingsFile
  private let store: any MeshStore
  private let context: Context
  private let format: ErrorFormat

  /// Reads them from the mesh that the options name.
  init(_ options: InjectOptions, in context: Context) throws(CommandError) {
    let format = options.edit.errorFormat
    let store = try context.openMesh(options.mesh, format)
    let namespace = options.istioNamespace?.argument ?? "istio-system"
    // The default revision has no name of its own (Istio's charts, istiod templates/configmap.yaml).
    let revision = options.revision.flatMap { $0.argument == "default" ? nil : $0.argument }
    func find(_ name: String) throws(CommandError) -> SettingsFile {
      let name = revision.map { "\(name)-\($0)" } ?? name
      let reference = ResourceReference(.configMap, name, namespace: namespace)
      let resource = try context.waiting { () async throws(CommandError) in
        do throws(StoreError) { return try await store.get(reference) } catch {
          throw Self.explained(error, in: store)
        }
      }
      return try SettingsFile(resource, in: context, as: format)
    }
    injectConfig = try find("istio-sidecar-injector")
    meshConfig = try find("istio")
    self.store = store
    self.context = context
    self.format = format
  }

  /// The versions of the kubelets, which decide on native sidecars (istio `pkg/kube/inject`, `DetectNativeSidecar`).
  ///
  /// A mesh without nodes has none. Whoever may not list them is warned.
  func nodeVersions() throws(CommandError) -> [KubernetesVersion] {
    let store = store
    let nodes = try context.waiting { () async throws(CommandError) -> [StoredResource]? in
      do throws(StoreError) { return try await store.list(ResourceQuery(.node, namespace: nil)).all() } catch {
        guard case .forbidden = error else { throw .store(error) }
        return nil
      }
    }
    guard let nodes else {
      context.warn(
        "the versions of the nodes are not known: you may not list them; they are taken for new ones without "
          + "--kubernetes-version",
        as: format
      )
      return []
    }
    return nodes.compactMap { node in
      (node.status?.member("nodeInfo")?.member("kubeletVersion")?.text).flatMap(KubernetesVersion.init)
    }
  }

  private static func explained(_ error: StoreError, in store: any MeshStore) -> CommandError {
    guard case .notFound = error else { return .store(error) }
    return .notFound(
      "\(store.name) has no control plane there: \(error.message)",
      next: "name its namespace with --istio-namespace, and its revision with --revision"
    )
  }
}

extension InjectOptions {
  /// Refuses flags for a mesh that nothing is read from.
  func requireControlPlane() throws(CommandError) {
    guard !readsControlPlane, let flag = mesh.choosingFlag else { return }
    throw .usage(UsageError(.misplacedFlag(flag, needs: "--from-cluster"), path: ["meshctl", "inject"]))
  }
}
