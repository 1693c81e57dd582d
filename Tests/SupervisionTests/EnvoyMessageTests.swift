import Testing

@testable import Supervision

@Suite("What Envoy says about what it does not take")
struct EnvoyMessageTests {
  @Test(
    "the objection of a validation is found in what is around it",
    arguments: [
      ("error initializing configuration '/s/candidate.json': missing ): ((\n", "missing ): (("),
      (
        "warning: x\nerror initializing configuration '/s/it's.json': route: unknown cluster 'a'\n",
        "route: unknown cluster 'a'"
      ),
      ("Segmentation fault\n", "Segmentation fault"),
      ("", "Envoy ended without a word"),
    ]
  )
  func validation(text: String, expected: String) {
    #expect(EnvoyMessage.objection(in: text) == expected)
  }

  @Test(
    "the last rejected update is found in a log",
    arguments: [
      ("[t] [info] [main] starting\n", nil),
      (
        "[t] [warning] [config] Filesystem config update rejected: a\n[t] [warning] [config] Filesystem config update rejected: b\n",
        "b"
      ),
      (
        "[t] [warning] [config] Filesystem config update failure: in /d/rds.json, Unable to parse\n",
        "in /d/rds.json, Unable to parse"
      ),
      (
        "[t] Filesystem config update rejected: goo.gle/debugproto   \nname: \"a\"\nx {\n}\n: Proto constraint: b\n[t] c\n",
        "Proto constraint: b"
      ),
      ("[t] Filesystem config update rejected: goo.gle/debugproto   \nname: \"a\"\n", nil),
    ]
  )
  func rejection(log: String, expected: String?) {
    #expect(EnvoyMessage.rejection(in: log) == expected)
  }
}
