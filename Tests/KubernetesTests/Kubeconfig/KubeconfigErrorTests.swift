import Kubernetes
import Testing

@Suite("What is wrong with a kubeconfig is told in client-go's words, with the cure")
struct KubeconfigErrorTests {
  @Test(
    "a file that cannot be read is named with the place",
    arguments: [
      ("clusters: [", "line 1, column 11: this bracket is never closed"),
      ("kind: Pod", "line 1, column 7: kind must be Config, found Pod"),
      ("clusters: {}", "line 1, column 11: clusters must be a list"),
      ("clusters: [{name: 1}]", "line 1, column 19: name must be text"),
      ("clusters: [a]", "line 1, column 12: an item of clusters must be a mapping"),
      (
        "users:\n- name: a\n  user: {client-key-data: '!'}",
        "line 3, column 27: client-key-data must be base64"
      ),
      ("users: [{name: a, user: {}}, {name: a, user: {}}]", "line 1, column 30: duplicate name \"a\" in list users"),
      (
        "clusters: [{name: a, cluster: {insecure-skip-tls-verify: 3}}]",
        "line 1, column 58: insecure-skip-tls-verify must be true or false"
      ),
    ]
  )
  func malformed(text: String, expected: String) throws {
    try ConfigurationFolder.with(["config": text]) { folder in
      #expect(folder.message() == "error loading config file \"$DIR/config\": \(expected)")
    }
  }

  @Test("every file that cannot be used is named in one error")
  func aggregate() throws {
    try ConfigurationFolder.with(["a": "kind: A", "b": "kind: B", "c": KubeconfigText.two]) { folder in
      let expected = """
        error loading config file "$DIR/a": line 1, column 7: kind must be Config, found A
        error loading config file "$DIR/b": line 1, column 7: kind must be Config, found B
        """
      #expect(folder.message(.init(), ["KUBECONFIG": "$DIR/a:$DIR/b:$DIR/c"]) == expected)
    }
  }

  @Test("names that do not exist come with the nearest, or with all there are")
  func names() throws {
    try ConfigurationFolder.with(["config": KubeconfigText.two]) { folder in
      #expect(
        folder.message(.with { $0.context = "prdo" })
          == "context \"prdo\" does not exist; did you mean \"prod\"?"
      )
      #expect(
        folder.message(.with { $0.context = "staging" })
          == "context \"staging\" does not exist; the contexts are dev, prod"
      )
      #expect(
        folder.message(.with { $0.cluster = "west" })
          == "cluster \"west\" does not exist; the clusters are east, kind"
      )
      #expect(
        folder.message(.with { $0.user = "root" })
          == "auth info \"root\" does not exist; the users are admin, viewer"
      )
    }
  }

  @Test(
    "what a context refers to must be there",
    arguments: [
      (
        "current-context: x\ncontexts: [{name: other, context: {}}]",
        "context was not found for specified context: x; the contexts are other; name one with --context"
      ),
      (
        "current-context: x\ncontexts:\n- name: x\n  context: {cluster: k}",
        "cluster \"k\" does not exist (context at $DIR/config:4); there are no clusters"
      ),
      (
        KubeconfigText.one().replacing("user: u}", with: "user: v}"),
        "auth info \"v\" does not exist (context at $DIR/config:2); the users are u"
      ),
      ("", nil),
    ] as [(String, String?)]
  )
  func references(text: String, expected: String?) throws {
    let nothing =
      "no configuration has been provided, try setting KUBERNETES_MASTER environment variable"
      + " (looked for $DIR/config); name a kubeconfig with --kubeconfig or KUBECONFIG, or a server with --server"
    try ConfigurationFolder.with(["config": text]) { folder in
      #expect(folder.message() == expected ?? nothing)
    }
  }

  @Test("the file of --kubeconfig must exist, those of KUBECONFIG need not")
  func missing() throws {
    try ConfigurationFolder.with(["config": KubeconfigText.two]) { folder in
      #expect(
        folder.message(.with { $0.kubeconfig = folder.filled("$DIR/none") })
          == "stat $DIR/none: no such file or directory; check --kubeconfig"
      )
      #expect(folder.message(.init(), ["KUBECONFIG": "$DIR/none:$DIR/config"]) == nil)
    }
  }

  @Test(
    "a cluster that cannot be used is told",
    arguments: [
      ("{proxy-url: \"http://p\"}", "no server found for cluster \"k\""),
      ("{server: \"ftp://a\"}", "host must be a URL or a host:port pair: \"ftp://a\"; write it as https://HOST:PORT"),
      (
        "{server: \"https://a\", proxy-url: \"gopher://p\"}",
        "invalid 'proxy-url' \"gopher://p\" for cluster \"k\": unsupported scheme \"gopher\", must be http, https,"
          + " or socks5"
      ),
      (
        "{server: \"https://a\", certificate-authority: ca.crt}",
        "unable to read certificate-authority $DIR/ca.crt for k due to no such file or directory"
      ),
      (
        "{server: \"https://a\", certificate-authority-data: YQ==}",
        "unable to load root certificates: unable to parse bytes as PEM block; the certificate authority of cluster"
          + " \"k\" must be a PEM text"
      ),
      (
        "{server: \"https://a\", insecure-skip-tls-verify: true, certificate-authority-data: LS0tLS1CRUdJTiA=}",
        "specifying a root certificates file with the insecure flag is not allowed; remove either of them from cluster"
          + " \"k\""
      ),
    ]
  )
  func clusters(cluster: String, expected: String) throws {
    try ConfigurationFolder.with(["config": KubeconfigText.one(cluster: cluster)]) { folder in
      #expect(folder.message() == "invalid configuration: \(expected)")
    }
  }

  @Test(
    "a user that cannot be used is told, everything at once",
    arguments: [
      (
        "{token: t, username: u}",
        "more than one authentication method found for u; found [token basicAuth], only one is allowed"
      ),
      (
        "{client-certificate-data: YQ==}",
        "client-key-data or client-key must be specified for u to use the clientCert authentication method."
      ),
      (
        "{client-certificate: a, client-certificate-data: YQ==, client-key: b, client-key-data: YQ==}",
        "[client-cert-data and client-cert are both specified for u. client-cert-data will override.,"
          + " client-key-data and client-key are both specified for u; client-key-data will override]"
      ),
      (
        "{client-certificate: a, client-key: b}",
        "[unable to read client-cert $DIR/a for u due to no such file or directory,"
          + " unable to read client-key $DIR/b for u due to no such file or directory]"
      ),
      ("{as-groups: [g]}", "requesting uid, groups or user-extra for u without impersonating a user; add --as"),
      (
        "{auth-provider: {name: gcp}}",
        "the gcp auth plugin has been removed; install gke-gcloud-auth-plugin and run gcloud container clusters"
          + " get-credentials again"
      ),
      (
        "{auth-provider: {name: azure}}",
        "the azure auth plugin has been removed; install kubelogin and run kubelogin convert-kubeconfig"
      ),
      ("{auth-provider: {name: x}}", "no Auth Provider found for name \"x\"; use an exec plugin instead"),
      (
        "{exec: {env: [{value: a}]}}",
        "[command must be specified for u to use exec authentication plugin,"
          + " env variable name must be specified for u to use exec authentication plugin,"
          + " apiVersion must be specified for u to use exec authentication plugin]"
      ),
      (
        "{exec: {command: c, apiVersion: client.authentication.k8s.io/v1}}",
        "interactiveMode must be specified for u to use exec authentication plugin"
      ),
      (
        "{exec: {command: c, apiVersion: client.authentication.k8s.io/v1, interactiveMode: Maybe}}",
        "invalid interactiveMode for u: \"Maybe\"; it must be Never, IfAvailable or Always"
      ),
      (
        "{exec: {command: c, apiVersion: client.authentication.k8s.io/v1alpha1, interactiveMode: Never}}",
        "exec plugin: invalid apiVersion \"client.authentication.k8s.io/v1alpha1\" for u; bring the plugin and the"
          + " kubeconfig up to date with client.authentication.k8s.io/v1"
      ),
      (
        "{auth-provider: {name: oidc}, exec: {command: c, apiVersion: client.authentication.k8s.io/v1beta1}}",
        "authProvider cannot be provided in combination with an exec plugin for u"
      ),
    ]
  )
  func users(user: String, expected: String) throws {
    try ConfigurationFolder.with(["config": KubeconfigText.one(user: user)]) { folder in
      #expect(folder.message() == "invalid configuration: \(expected)")
    }
  }
}
