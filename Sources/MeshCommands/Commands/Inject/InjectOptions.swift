import ArgumentParsing
import Injection

/// The flags of `meshctl inject`.
struct InjectOptions: EditCommandOptions {
  var edit = EditOptions()
  var explains = false
  var assignments: [ValueAssignment] = []
  var valueFiles: [PathArgument] = []
  var operatorFile: PathArgument?
  var meshConfig: PathArgument?
  var injectConfig: PathArgument?
  var template: PathArgument?
  var revision: ControlPlaneName?
  var istioNamespace: NamespaceName?
  var clusterID: ControlPlaneName?
  var network: ControlPlaneName?
  var hub: ControlPlaneName?
  var tag: ControlPlaneName?
  var nativeSidecar: NativeSidecarMode?
  var kubernetesVersion: KubernetesVersion?
  var readsControlPlane = false
  var mesh = MeshOptions()
  var captureProgram: CaptureSettings.Program?

  static let flags: [Flag<Self>] =
    editFlags + [
      .switch("explain", \.explains, help: "tell which rule decides on each workload, and write nothing")
        .details(
          "The rules in their order: hostNetwork, the namespaces of the cluster, the label and the annotation "
            + "sidecar.istio.io/inject, the selectors of the injector, and its default. With -o json or -o yaml the answer "
            + "is for programs."
        )
    ] + settingFlags

  static var exclusive: [[PartialKeyPath<Self>]] {
    [exclusiveEditFlags, editDestinations + [\.explains], [\.mesh.directory, \.mesh.context, \.mesh.kubeconfig]]
  }
}

extension NativeSidecarMode: ArgumentValue {}
extension CaptureSettings.Program: ArgumentValue {}
