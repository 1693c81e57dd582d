/// What runs in a pod.
enum ContainerSchema {
  static let container = ObjectShape(containerFields)

  static let port = ObjectShape([
    .required("containerPort", .port),
    .field("hostIP", .text),
    .field("hostPort", .int32),
    .field("name", .text),
    .field("protocol", .choice(["SCTP", "TCP", "UDP"])),
  ])

  static let resizePolicy = ObjectShape([
    .required("resourceName", .text),
    .required("restartPolicy", .text),
  ])

  static let resourceRequirements = ObjectShape([
    .field("claims", .list(of: .object(resourceClaim), mergedBy: "name")),
    .field("limits", .quantities),
    .field("requests", .quantities),
  ])

  static let resourceClaim = ObjectShape([
    .required("name", .text),
    .field("request", .text),
  ])

  static let restartRule = ObjectShape([
    .required("action", .text),
    .field("exitCodes", .object(restartExitCodes)),
  ])

  static let restartExitCodes = ObjectShape([
    .required("operator", .text),
    .field("values", .list(of: .int32)),
  ])

  static let volumeDevice = ObjectShape([
    .required("devicePath", .text),
    .required("name", .text),
  ])

  static let volumeMount = ObjectShape([
    .required("mountPath", .text),
    .field("mountPropagation", .choice(["Bidirectional", "HostToContainer", "None"])),
    .required("name", .text),
    .field("readOnly", .boolean),
    .field("recursiveReadOnly", .text),
    .field("subPath", .text),
    .field("subPathExpr", .text),
  ])

  static let ephemeralContainer = ObjectShape(
    containerFields + [
      .field("targetContainerName", .text)
    ]
  )

  private static let containerFields: [Field] = [
    .field("args", .texts),
    .field("command", .texts),
    .field("env", .list(of: .object(EnvironmentSchema.variable), mergedBy: "name")),
    .field("envFrom", .list(of: .object(EnvironmentSchema.bulkSource))),
    .field("image", .text),
    .field("imagePullPolicy", .choice(["Always", "IfNotPresent", "Never"])),
    .field("lifecycle", .object(ProbeSchema.lifecycle)),
    .field("livenessProbe", .object(ProbeSchema.probe)),
    .required("name", .text(1...63, .dnsLabel)),
    .field("ports", .list(of: .object(port), mergedBy: "containerPort", "protocol")),
    .field("readinessProbe", .object(ProbeSchema.probe)),
    .field("resizePolicy", .list(of: .object(resizePolicy))),
    .field("resources", .object(resourceRequirements)),
    .field("restartPolicy", .text),
    .field("restartPolicyRules", .list(of: .object(restartRule))),
    .field("securityContext", .object(SecurityContextSchema.securityContext)),
    .field("startupProbe", .object(ProbeSchema.probe)),
    .field("stdin", .boolean),
    .field("stdinOnce", .boolean),
    .field("terminationMessagePath", .text),
    .field("terminationMessagePolicy", .choice(["FallbackToLogsOnError", "File"])),
    .field("tty", .boolean),
    .field("volumeDevices", .list(of: .object(volumeDevice), unique: .keys(["devicePath"]))),
    .field("volumeMounts", .list(of: .object(volumeMount), unique: .keys(["mountPath"]))),
    .field("workingDir", .text),
  ]
}
