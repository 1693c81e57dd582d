/// Which checks are made.
public enum CheckPlan {
  /// Those of a cluster with a control plane.
  public static let cluster: [CheckCategory<ClusterFacts>] = [
    connection,
    CheckCategory(
      "permissions",
      [
        PermissionsGiven(.reading, isRequired: true), PermissionsGiven(.writing, isRequired: false),
        PermissionsGiven(.proxies, isRequired: false),
      ]
    ),
    CheckCategory("Istio's kinds", [KindsInstalled(), KindVersionsServed()]),
    CheckCategory("control plane", [ControlPlaneFound(), ControlPlaneReady(), InjectionConfigured()]),
    CheckCategory("proxies", [ProxiesReady(), ProxyVersionsFit(), ProxiesInSync()]),
  ]

  /// Those of a cluster that a control plane is to be installed on.
  public static let beforeInstallation: [CheckCategory<ClusterFacts>] = [
    connection, CheckCategory("permissions", [PermissionsGiven(.installing, isRequired: true)]),
    CheckCategory("installation", [ControlPlaneAbsent(), KindsAbsent()]),
  ]

  /// Those of a directory of manifests.
  public static let directory: [CheckCategory<DirectoryFacts>] = [
    CheckCategory("manifests", [DirectoryReadable(), ManifestsReadable(), ResourcesUnique(), ManifestsValid()])
  ]

  private static let connection = CheckCategory<ClusterFacts>(
    "connection",
    [ConfigurationReadable(), ServerAnswers(), ServerVersionFits()]
  )
}
