import type { Endpoint } from "../endpoint/endpoint.js";
import { ads } from "./ads/index.js";
import { affiliates } from "./affiliates/index.js";
import { agentStudio } from "./agent-studio/index.js";
import { associationEndpoints } from "./associations/index.js";
import { blogs } from "./blogs/index.js";
import { brandBoards } from "./brand-boards/index.js";
import { businesses } from "./businesses/index.js";
import { calendars } from "./calendars/index.js";
import { campaigns } from "./campaigns/index.js";
import { chatWidgets } from "./chat-widgets/index.js";
import { companies } from "./companies/index.js";
import { contacts } from "./contacts/index.js";
import { conversationAi } from "./conversation-ai/index.js";
import { conversations } from "./conversations/index.js";
import { courses } from "./courses/index.js";
import { customFieldEndpoints } from "./custom-fields/index.js";
import { customMenus } from "./custom-menus/index.js";
import { documentEndpoints } from "./documents/index.js";
import { files } from "./files/index.js";
import { forms } from "./forms/index.js";
import { funnels } from "./funnels/index.js";
import { invoices } from "./invoices/index.js";
import { knowledgeBases } from "./knowledge-bases/index.js";
import { links } from "./links/index.js";
import { locations } from "./locations/index.js";
import { marketplace } from "./marketplace/index.js";
import { medias } from "./media/index.js";
import { notes } from "./notes/index.js";
import { oauth } from "./oauth/index.js";
import { objectEndpoints } from "./objects/index.js";
import { opportunities } from "./opportunities/index.js";
import { payments } from "./payments/index.js";
import { phone } from "./phone/index.js";
import { products } from "./products/index.js";
import { saas } from "./saas/index.js";
import { snapshots } from "./snapshots/index.js";
import { socialPlanner } from "./social-planner/index.js";
import { store } from "./store/index.js";
import { users } from "./users/index.js";
import { voiceAi } from "./voice-ai/index.js";
import { workflows } from "./workflows/index.js";

/** Every implemented operation; all others of the API answer 501. */
export const endpoints: readonly Endpoint[] = [
  ...ads,
  ...affiliates,
  ...agentStudio,
  ...associationEndpoints,
  ...brandBoards,
  ...blogs,
  ...businesses,
  ...calendars,
  ...campaigns,
  ...chatWidgets,
  ...companies,
  ...contacts,
  ...conversationAi,
  ...conversations,
  ...customFieldEndpoints,
  ...courses,
  ...customMenus,
  ...documentEndpoints,
  ...files,
  ...forms,
  ...funnels,
  ...invoices,
  ...knowledgeBases,
  ...links,
  ...locations,
  ...marketplace,
  ...medias,
  ...notes,
  ...oauth,
  ...objectEndpoints,
  ...opportunities,
  ...payments,
  ...phone,
  ...products,
  ...saas,
  ...snapshots,
  ...socialPlanner,
  ...store,
  ...users,
  ...voiceAi,
  ...workflows,
];
