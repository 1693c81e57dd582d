extension ResourceKind {
  /// `Pod`.
  public static let pod = ResourceKind(
    group: "",
    kind: "Pod",
    plural: "pods",
    shortNames: ["po"],
    schemas: [ResourceSchema(["v1"], .builtIn) { PodSchema.object }]
  )
}

/// The fields of a Pod.
enum PodSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let template = ObjectShape([
    .field("metadata", .object(ObjectMetaSchema.template)),
    .field("spec", .object(spec)),
  ])

  static let spec = ObjectShape([
    .field("activeDeadlineSeconds", .int64),
    .field("affinity", .object(AffinitySchema.affinity)),
    .field("automountServiceAccountToken", .boolean),
    .required("containers", .list(of: .object(ContainerSchema.container), unique: .keys(["name"]))),
    .field("dnsConfig", .object(dnsConfig)),
    .field("dnsPolicy", .choice(["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"])),
    .field("enableServiceLinks", .boolean),
    .field("ephemeralContainers", .list(of: .object(ContainerSchema.ephemeralContainer), unique: .keys(["name"]))),
    .field("hostAliases", .list(of: .object(hostAlias), mergedBy: "ip")),
    .field("hostIPC", .boolean),
    .field("hostNetwork", .boolean),
    .field("hostPID", .boolean),
    .field("hostUsers", .boolean),
    .field("hostname", .text),
    .field("hostnameOverride", .text),
    .field("imagePullSecrets", .list(of: .object(ReferenceSchema.localObjectReference), mergedBy: "name")),
    .field("initContainers", .list(of: .object(ContainerSchema.container), unique: .keys(["name"]))),
    .field("nodeName", .text),
    .field("nodeSelector", .textMap),
    .field("os", .object(os)),
    .field("overhead", .quantities),
    .field("preemptionPolicy", .choice(["Never", "PreemptLowerPriority"])),
    .field("priority", .int32),
    .field("priorityClassName", .text),
    .field("readinessGates", .list(of: .object(readinessGate))),
    .field("resourceClaims", .list(of: .object(resourceClaim), unique: .keys(["name"]))),
    .field("resources", .object(ContainerSchema.resourceRequirements)),
    .field("restartPolicy", .choice(["Always", "Never", "OnFailure"])),
    .field("runtimeClassName", .text),
    .field("schedulerName", .text),
    .field("schedulingGates", .list(of: .object(schedulingGate), unique: .keys(["name"]))),
    .field("schedulingGroup", .object(schedulingGroup)),
    .field("securityContext", .object(securityContext)),
    .field("serviceAccount", .text),
    .field("serviceAccountName", .text),
    .field("setHostnameAsFQDN", .boolean),
    .field("shareProcessNamespace", .boolean),
    .field("subdomain", .text),
    .field("terminationGracePeriodSeconds", .int64),
    .field("tolerations", .list(of: .object(toleration))),
    .field(
      "topologySpreadConstraints",
      .list(of: .object(topologySpreadConstraint), unique: .keys(["topologyKey", "whenUnsatisfiable"]))
    ),
    .field("volumes", .list(of: .object(VolumeSchema.volume), unique: .keys(["name"]))),
  ])

  static let dnsConfig = ObjectShape([
    .field("nameservers", .texts),
    .field("options", .list(of: .object(dnsOption))),
    .field("searches", .texts),
  ])

  static let dnsOption = ObjectShape([
    .field("name", .text),
    .field("value", .text),
  ])

  static let hostAlias = ObjectShape([
    .field("hostnames", .texts),
    .required("ip", .text),
  ])

  static let os = ObjectShape([
    .required("name", .text)
  ])

  static let readinessGate = ObjectShape([
    .required("conditionType", .text)
  ])

  static let resourceClaim = ObjectShape([
    .required("name", .text),
    .field("resourceClaimName", .text),
    .field("resourceClaimTemplateName", .text),
  ])

  static let schedulingGate = ObjectShape([
    .required("name", .text)
  ])

  static let schedulingGroup = ObjectShape([
    .field("podGroupName", .text)
  ])

  static let securityContext = ObjectShape([
    .field("appArmorProfile", .object(SecurityContextSchema.appArmorProfile)),
    .field("fsGroup", .int64),
    .field("fsGroupChangePolicy", .choice(["Always", "OnRootMismatch"])),
    .field("runAsGroup", .int64),
    .field("runAsNonRoot", .boolean),
    .field("runAsUser", .int64),
    .field("seLinuxChangePolicy", .text),
    .field("seLinuxOptions", .object(SecurityContextSchema.seLinuxOptions)),
    .field("seccompProfile", .object(SecurityContextSchema.seccompProfile)),
    .field("supplementalGroups", .list(of: .int64)),
    .field("supplementalGroupsPolicy", .choice(["Merge", "Strict"])),
    .field("sysctls", .list(of: .object(sysctl))),
    .field("windowsOptions", .object(SecurityContextSchema.windowsOptions)),
  ])

  static let sysctl = ObjectShape([
    .required("name", .text),
    .required("value", .text),
  ])

  static let toleration = ObjectShape([
    .field("effect", .choice(["NoExecute", "NoSchedule", "PreferNoSchedule"])),
    .field("key", .text),
    .field("operator", .choice(["Equal", "Exists", "Gt", "Lt"])),
    .field("tolerationSeconds", .int64),
    .field("value", .text),
  ])

  static let topologySpreadConstraint = ObjectShape([
    .field("labelSelector", .object(ObjectMetaSchema.labelSelector)),
    .field("matchLabelKeys", .texts),
    .required("maxSkew", .int32),
    .field("minDomains", .int32),
    .field("nodeAffinityPolicy", .choice(["Honor", "Ignore"])),
    .field("nodeTaintsPolicy", .choice(["Honor", "Ignore"])),
    .required("topologyKey", .text),
    .required("whenUnsatisfiable", .choice(["DoNotSchedule", "ScheduleAnyway"])),
  ])
}
