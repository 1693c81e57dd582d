/// The text of a workload of each kind, around the same pod.
enum Manifest: String, CaseIterable, Sendable {
  case pod = "Pod"
  case deployment = "Deployment"
  case statefulSet = "StatefulSet"
  case daemonSet = "DaemonSet"
  case replicaSet = "ReplicaSet"
  case replicationController = "ReplicationController"
  case job = "Job"
  case cronJob = "CronJob"
  case deploymentConfig = "DeploymentConfig"
  case list = "List"

  /// A pod whose injection only adds lines.
  static let plainPod = """
    metadata:
      labels:
        app: reviews   # the service's selector
        version: v1
    spec:
      # The one container.
      containers:
      - name: reviews
        image: "example.com/reviews:1"
        ports:
        - containerPort: 9080
      serviceAccountName: reviews
    """

  /// A pod whose injection rewrites some lines: probes of all kinds, metrics, init containers and volumes of its own.
  static let richPod = """
    metadata:
      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: "8080"
        prometheus.istio.io/scrape-targets: "8080:/metrics,9100:/custom"
        example.com/own: stays
    spec:
      initContainers:
        - name: prepare
          image: busybox
      containers:
        - name: web
          image: web
          ports: [{name: http, containerPort: 8080, protocol: TCP}]
          readinessProbe: {httpGet: {port: http, path: /ready}, timeoutSeconds: 5}
          livenessProbe:
            grpc:
              port: 9000
          lifecycle:
            preStop:
              tcpSocket: {port: 93}
        - name: worker
          image: worker
          startupProbe:
            exec:
              command: [cat, /ready]
      volumes:
        - name: cache
          emptyDir: {}
        - name: workload-socket
          csi: {driver: csi.spiffe.io}
    """

  /// A pod in braces, whose injection is written in braces too.
  static let flowPod = """
    metadata:
      {labels: {app: reviews, version: v1}, name: reviews}
    spec: {containers: [{name: reviews, image: "example.com/reviews:1"}]}
    """

  /// The whole object around a pod.
  func text(_ pod: String = plainPod) -> String {
    switch self {
    case .pod:
      "apiVersion: v1\nkind: Pod\n" + pod.replacing("metadata:\n  labels", with: "metadata:\n  name: reviews\n  labels")
        + "\n"
    case .cronJob:
      """
      apiVersion: batch/v1
      kind: CronJob
      metadata:
        name: reviews
      spec:
        schedule: "*/1 * * * *"
        jobTemplate:
          spec:
            template:
      \(Self.indent(pod, by: 8))

      """
    case .list:
      """
      apiVersion: v1
      kind: List
      items:
      - apiVersion: v1
        kind: Service
        metadata: {name: reviews}
      -
      \(Self.indent(Manifest.deployment.text(pod), by: 2))
      - just: data

      """
    default:
      """
      apiVersion: \(apiVersion)
      kind: \(rawValue)
      metadata:
        name: reviews
      spec:
        template:
      \(Self.indent(pod, by: 4))

      """
    }
  }

  private var apiVersion: String {
    switch self {
    case .deployment, .statefulSet, .daemonSet, .replicaSet: "apps/v1"
    case .job: "batch/v1"
    case .deploymentConfig: "apps.openshift.io/v1"
    default: "v1"
    }
  }

  private static func indent(_ text: String, by width: Int) -> String {
    let margin = String(repeating: " ", count: width)
    return text.split(separator: "\n").map { margin + $0 }.joined(separator: "\n")
  }
}
