// Included before better-sqlite3's own source when it is compiled. From 24.19 on, Node's headers make every wrapped
// object take itself off a list when it is collected, which aborts the process when that happens outside of any
// JavaScript (nodejs/node#65446). better-sqlite3 needs no such list; without it, it works as it does on Node 20.
#include <node.h>

namespace node {
inline void NoCleanupHook(v8::Isolate*, void (*)(void*), void*) {}
}

#define AddEnvironmentCleanupHook NoCleanupHook
#define RemoveEnvironmentCleanupHook NoCleanupHook
#include <node_object_wrap.h>
#undef AddEnvironmentCleanupHook
#undef RemoveEnvironmentCleanupHook
