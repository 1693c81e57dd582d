extension GoStruct {
  /// `ObjectMeta` of k8s.io/apimachinery/pkg/apis/meta/v1.
  static let objectMeta = GoStruct(
    typeName: "v1.ObjectMeta",
    fields: [
      Field("name", .text), Field("generateName", .text), Field("namespace", .text),
      Field("uid", .text, as: "UID"), Field("resourceVersion", .text), Field("generation", .integer),
      Field("labels", .texts), Field("annotations", .texts), Field("ownerReferences", .data),
      Field("finalizers", .data),
    ]
  )

  /// `ContainerPort` of k8s.io/api/core/v1.
  static let containerPort = GoStruct(
    typeName: "v1.ContainerPort",
    fields: [
      Field("name", .text), Field("hostPort", .integer), Field("containerPort", .integer), Field("protocol", .text),
      Field("hostIP", .text),
    ]
  )

  /// `Container` of k8s.io/api/core/v1.
  static let container = GoStruct(
    typeName: "v1.Container",
    fields: [
      Field("name", .text), Field("image", .text), Field("command", .data), Field("args", .data),
      Field("workingDir", .text), Field("ports", .list(containerPort)), Field("envFrom", .data), Field("env", .data),
      Field("resources", .data), Field("restartPolicy", .data), Field("volumeMounts", .data),
      Field("volumeDevices", .data), Field("livenessProbe", .data), Field("readinessProbe", .data),
      Field("startupProbe", .data), Field("lifecycle", .data), Field("terminationMessagePath", .text),
      Field("terminationMessagePolicy", .text), Field("imagePullPolicy", .text), Field("securityContext", .data),
      Field("stdin", .flag), Field("stdinOnce", .flag), Field("tty", .flag, as: "TTY"),
    ]
  )

  /// `PodSpec` of k8s.io/api/core/v1.
  static let podSpec = GoStruct(
    typeName: "v1.PodSpec",
    fields: [
      Field("volumes", .data), Field("initContainers", .list(container)), Field("containers", .list(container)),
      Field("restartPolicy", .text), Field("terminationGracePeriodSeconds", .data),
      Field("activeDeadlineSeconds", .data), Field("dnsPolicy", .text, as: "DNSPolicy"),
      Field("nodeSelector", .texts), Field("serviceAccountName", .text),
      Field("serviceAccount", .text, as: "DeprecatedServiceAccount"),
      Field("automountServiceAccountToken", .data), Field("nodeName", .text), Field("hostNetwork", .flag),
      Field("hostPID", .flag), Field("hostIPC", .flag), Field("shareProcessNamespace", .data),
      Field("securityContext", .data), Field("imagePullSecrets", .data), Field("hostname", .text),
      Field("subdomain", .text), Field("affinity", .data), Field("schedulerName", .text), Field("tolerations", .data),
      Field("hostAliases", .data), Field("priorityClassName", .text), Field("priority", .data),
      Field("dnsConfig", .data, as: "DNSConfig"), Field("readinessGates", .data), Field("runtimeClassName", .data),
      Field("enableServiceLinks", .data), Field("topologySpreadConstraints", .data),
    ]
  )
}
