extension InjectionTemplateCorpus {
  /// The cases that do not pass, each with what it needs.
  static let skips: [String: String] = [
    "hello-openshift-custom-injection": openShift,
    "hello-openshift-tproxy": openShift,
    "merge-probers": "a proxy that an earlier injection put among the containers is not kept by a native one",
  ]

  private static let openShift = "user ids of OpenShift namespaces are not supported"
}
