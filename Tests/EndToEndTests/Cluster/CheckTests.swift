import StandInAPIServer
import TestSupport
import Testing

@Suite("check and version")
struct CheckTests {
  private static func onCluster(
    _ manifests: String,
    authorize: @escaping @Sendable (AccessRequest) -> Bool = { _ in true },
    _ body: (ClusterHome) throws -> Void
  ) throws {
    var configuration = StandInConfiguration()
    configuration.authorize = authorize
    try ClusterHome.with(configuration) { home in
      try IstioCluster.fill(home.server, manifests)
      try body(home)
    }
  }

  @Test("a mesh that is in order is right throughout")
  func healthy() throws {
    try Self.onCluster(IstioCluster.manifests()) { home in
      let istiod = try IstioCluster.runIstiod(in: home.server)
      defer { istiod.stop() }
      let report = """
        connection
        ----------
        √ the kubeconfig names a cluster (context stand-in, server http://127.0.0.1:PORT/)
        √ the API server answers
        √ the server is Kubernetes 1.22 or later (v1.36.2)

        permissions
        -----------
        √ the mesh can be looked at
        √ the mesh can be changed
        √ proxies and logs can be reached

        Istio's kinds
        -------------
        √ they are installed (14 kinds)
        √ they are served in current versions (networking.istio.io v1, v1beta1, v1alpha3)

        control plane
        -------------
        √ istiod is installed (istiod 1.26.0)
        √ istiod is ready
        √ proxies are injected by a webhook (istio-sidecar-injector)

        proxies
        -------
        √ they are ready (3)
        √ their versions fit the control plane's
        √ they have their latest configuration (3)

        14 right

        """
      try home.expect("meshctl check", ShellRun(0, output: report))
      try home.expect("meshctl check -o short", ShellRun(0))
      let first = "meshctl check | sed -n 3p; LC_ALL=C meshctl check | sed -n 4p"
      let lines = """
        √ the kubeconfig names a cluster (context stand-in, server http://127.0.0.1:PORT/)
        + the API server answers

        """
      try home.expect(first, ShellRun(0, output: lines))
    }
  }

  @Test("what is wrong comes with its cure, and ends with 3")
  func broken() throws {
    let manifests =
      IstioCluster.manifests(readyReplicas: 0, authority: "", isProxyReady: false) + "---\n"
      + IstioCluster.pod("old-d", "1.20.1")
    try Self.onCluster(manifests, authorize: { $0.verb != "delete" && $0.resource != "services" }) { home in
      let report = """
        permissions
        -----------
        × the mesh can be looked at
            you may not list services in namespace default
            help: ask for these permissions; see kubectl auth can-i list services -n default
        ‼ the mesh can be changed
            you may not delete virtualservices.networking.istio.io in namespace default, delete \
        destinationrules.networking.istio.io in namespace default, delete gateways.networking.istio.io in namespace \
        default and 1 more
            help: ask for these permissions; see kubectl auth can-i delete virtualservices.networking.istio.io -n default

        control plane
        -------------
        × istiod is ready
            istiod has 0 of 2 replicas ready
            help: see kubectl -n istio-system describe deployment istiod
        × proxies are injected by a webhook
            istio-sidecar-injector has a webhook without caBundle, so that no pod can be created
            help: see whether istiod is ready and may patch mutatingwebhookconfigurations

        proxies
        -------
        ‼ they are ready
            1 of 4 are not: reviews-v1-a.bookinfo
            help: see kubectl -n bookinfo logs reviews-v1-a -c istio-proxy
        ‼ their versions fit the control plane's
            1 of 4 do not: old-d.bookinfo 1.20.1
            help: restart their workloads, such as with kubectl -n bookinfo rollout restart deployment
        ‼ they have their latest configuration
            cannot be told: no istiod in namespace istio-system is ready
            help: see kubectl -n istio-system get pods

        """
      try home.expect("meshctl check -o short", ShellRun(3, output: report))
      let results = "meshctl check -o json | grep -o '\"result\": \"[a-z]*\"' | sort | uniq -c"
      let counts = """
              3 "result": "error"
              7 "result": "success"
              4 "result": "warning"

        """
      try home.expect(results, ShellRun(0, output: counts))
    }
  }

  @Test("proxies that lag behind are told, through a port-forward and from an address alike")
  func overdue() throws {
    try Self.onCluster(IstioCluster.manifests() + "---\n" + IstioCluster.pod("lost-d", "1.26.0")) { home in
      let istiod = try IstioCluster.runIstiod(in: home.server, acknowledged: "r0")
      defer { istiod.stop() }
      let report = """
        proxies
        -------
        ‼ they have their latest configuration
            2 of 4 do not: lost-d.bookinfo (connected to no istiod), reviews-v1-a.bookinfo (routes stale)
            help: look again in a moment; then see kubectl -n bookinfo logs lost-d -c istio-proxy

        """
      try home.expect("meshctl check -o short", ShellRun(0, output: report))
      try home.expect("meshctl check -o short --istiod \(istiod.url)", ShellRun(0, output: report))
    }
  }

  @Test("an istiod that may not be asked, or does not answer, is no error and comes with another way")
  func unasked() throws {
    try Self.onCluster(IstioCluster.manifests(), authorize: { $0.subresource != "portforward" }) { home in
      let istiod = try IstioCluster.runIstiod(in: home.server)
      defer { istiod.stop() }
      let refused = try home.run("meshctl check -o short")
      #expect(refused.status == 0)
      let told = refused.output.split(separator: "\n").suffix(3).joined(separator: "\n")
      #expect(
        told == """
          ‼ they have their latest configuration
              cannot be told: pods "istiod-x" is forbidden: User "kubernetes-admin" cannot get resource \
          "pods/portforward" in API group "" in the namespace "istio-system"
              help: ask for the permission to create pods/portforward in namespace istio-system; see kubectl auth can-i \
          create pods --subresource=portforward -n istio-system
          """
      )
      istiod.faults.withdraw()
      let odd = try home.run("meshctl check -o short --istiod \(istiod.url)").output
      let told404 = odd.split(separator: "\n").suffix(2).joined(separator: "\n")
      #expect(
        told404 == """
              cannot be told: 127.0.0.1:PORT answers /debug/syncz with status 404
              help: run kubectl -n istio-system port-forward deploy/istiod 15014, then repeat with --istiod \
          http://localhost:PORT
          """
      )
    }
  }

  @Test("before an installation only what it needs is looked at")
  func beforeInstallation() throws {
    try ClusterHome.with { home in
      let report = """
        connection
        ----------
        √ the kubeconfig names a cluster (context stand-in, server http://127.0.0.1:PORT/)
        √ the API server answers
        √ the server is Kubernetes 1.22 or later (v1.36.2)

        permissions
        -----------
        √ a control plane can be installed

        installation
        ------------
        √ no control plane is installed yet
        √ no kinds of Istio are left from before

        6 right

        """
      try home.expect("meshctl check --pre", ShellRun(0, output: report))
      let missing = """
        Istio's kinds
        -------------
        × they are installed
            the cluster has none of Istio's CustomResourceDefinitions
            help: install Istio's chart base: helm upgrade --install istio-base istio/base

        control plane
        -------------
        × istiod is installed
            namespace mesh has no Deployment with the label app=istiod
            help: install a control plane, such as with istioctl install, or name its namespace with --istio-namespace
        × proxies are injected by a webhook
            there is no MutatingWebhookConfiguration with the label app=sidecar-injector
            help: install the chart istiod again, or inject proxies into manifests with meshctl inject

        """
      try home.expect("meshctl check -o short --istio-namespace mesh", ShellRun(3, output: missing))
    }
  }

  @Test("a server that is gone is told once, and nothing else is claimed")
  func unreachable() throws {
    try ClusterHome.with { home in
      home.server.stop()
      let report = """
        connection
        ----------
        √ the kubeconfig names a cluster (context stand-in, server http://127.0.0.1:PORT/)
        × the API server answers
            the connection to the server 127.0.0.1:PORT was refused - did you specify the right host or port?
            help: start the cluster, or take another with --context
        - the server is Kubernetes 1.22 or later: not checked: the API server does not answer

        permissions
        -----------
        - not checked: the API server does not answer

        installation
        ------------
        - not checked: the API server does not answer

        1 wrong, 1 right, 4 not checked

        """
      try home.expect("meshctl check --pre", ShellRun(3, output: report))
    }
  }

  @Test("a directory is right if it can be read, has nothing twice, and nothing is found in it")
  func directory() throws {
    try TemporaryDirectory.with { folder in
      try Manifests.write(BookMesh.rule + "---\n" + BookMesh.service, to: "a.yaml", in: folder)
      let right = """
        manifests
        ---------
        √ the directory can be read (1 file)
        √ every manifest can be read
        √ no resource is given twice
        √ the manifests are valid

        4 right

        """
      #expect(try ShellRun("meshctl check --mesh .", in: folder) == ShellRun(0, output: right))
      try Manifests.write(BookMesh.rule, to: "b.yaml", in: folder)
      try Manifests.write("a: [\n", to: "c.yaml", in: folder)
      let wrong = """
        manifests
        ---------
        × every manifest can be read
            c.yaml:1:4: this bracket is never closed
            help: mend the text; nothing in such a file is seen
        × no resource is given twice
            destinationrule.networking.istio.io/reviews in namespace default at a.yaml:1:1 and b.yaml:1:1
            help: remove all but one, or none can be changed
        ‼ the manifests are valid
            1 warning
            help: see meshctl validate -R -f .

        """
      #expect(try ShellRun("meshctl check --mesh . -o short", in: folder) == ShellRun(3, output: wrong))
      let before = "error: a directory of manifests needs nothing installed\nhelp: leave out --pre\n"
      #expect(try ShellRun("meshctl check --mesh . --pre", in: folder) == ShellRun(1, error: before))
    }
  }

  @Test("version counts the proxies of each version, and says what it could not ask")
  func version() throws {
    try Self.onCluster(IstioCluster.manifests()) { home in
      let own = try home.run("meshctl version --client").output
      let text = """
        control plane 1.26.0 (istiod in namespace istio-system)
        proxies 1.26.0 (2 pods), 1.25.2 (1 pod)

        """
      try home.expect("meshctl version", ShellRun(0, output: own + text))
      let data =
        #"[{"name":"istiod","namespace":"istio-system","revision":"default","version":"1.26.0"}] "#
        + #"[{"version":"1.26.0","count":2},{"version":"1.25.2","count":1}]"#
      try home.expect("meshctl version -o jsonpath='{.controlPlanes} {.proxies}'", ShellRun(0, output: data))
      home.server.log.clear()
      try home.expect("meshctl version --client", ShellRun(0, output: own))
      #expect(home.server.log.lines == [])
      home.server.stop()
      let note = """
        note: the versions of the mesh are not known: the connection to the server 127.0.0.1:PORT was refused - did you \
        specify the right host or port?

        """
      try home.expect("meshctl version", ShellRun(0, output: own, error: note))
      try home.expect("meshctl version -q", ShellRun(0, output: own))
    }
  }
}
