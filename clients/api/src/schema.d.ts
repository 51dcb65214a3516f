// Made by `npm run generate`; never edited by hand.

export interface paths {
    "/api/open/grid/grids/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public Page
         * @description The notice about a grid in force: its range, where people meet, whom to complain to, the six haves.
         */
        get: operations["yuandian_foundation_grid_api_open_public_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/grid/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Map Ground
         * @description Where the district lies, and where map tiles come from, if from anywhere.
         */
        get: operations["yuandian_foundation_grid_api_open_map_ground"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/honours/commons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Commons Board
         * @description What residents, party organisations and merchants did together in a place and a period; nobody is named.
         */
        get: operations["yuandian_community_honours_api_commons_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/intake/sources/{source}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand In
         * @description Takes one or many orders and answers for each; sending one again changes nothing.
         */
        post: operations["yuandian_governance_intake_api_open_hand_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/intake/sources/{source}/cases/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask After
         * @description How the case of an order stands; the signature is over an empty body.
         */
        get: operations["yuandian_governance_intake_api_open_ask_after"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/mall/cabinets/{cabinet}/hand-outs/{hand_out_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle Opening
         * @description How the opening went: redeemed, or the piece is back in its cell.
         */
        post: operations["yuandian_community_mall_api_open_settle_opening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/mall/cabinets/{cabinet}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Cell
         * @description Which cell to open for a code. Say afterwards how that went.
         */
        post: operations["yuandian_community_mall_api_open_open_cell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/mall/gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gifts In Public
         * @description What people gave away and what became of it: no names.
         */
        get: operations["yuandian_community_mall_api_open_gifts_in_public"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/mobile/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Home
         * @description What stands on the home page, in the order that the district set.
         */
        get: operations["yuandian_foundation_mobile_api_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/people/grids/{grid_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contacts Of Grid
         * @description Leads, workers and party organisations of a grid, nearest first; phones of those who agreed.
         */
        get: operations["yuandian_foundation_people_api_open_contacts_of_grid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Open Publications
         * @description Notices, guides and help pages that need no sign-in, the newest first.
         */
        get: operations["yuandian_foundation_publications_api_list_open_publications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/publications/{publication_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open Publication
         * @description One of them.
         */
        get: operations["yuandian_foundation_publications_api_open_publication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/volunteering/certificates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check Certificate
         * @description What the certificate of that code says: masked name, hours, period, for whom.
         */
        get: operations["yuandian_community_volunteering_api_open_check_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/wechat/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mode
         * @description Who answers for WeChat here.
         */
        get: operations["yuandian_foundation_wechat_api_mode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My reports, newest first */
        get: operations["yuandian_governance_cases_api_resident_my_cases"];
        put?: never;
        /** Report something */
        post: operations["yuandian_governance_cases_api_resident_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my cases */
        get: operations["yuandian_governance_cases_api_resident_my_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/cases/{case_id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Me too */
        post: operations["yuandian_governance_cases_api_resident_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/cases/{case_id}/material": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add words or pictures */
        post: operations["yuandian_governance_cases_api_resident_material"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/cases/{case_id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether it is solved, and whether you are satisfied */
        post: operations["yuandian_governance_cases_api_resident_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/cases/{case_id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I and the office wrote */
        get: operations["yuandian_governance_cases_api_resident_my_remarks"];
        put?: never;
        /** Write to whoever has my case */
        post: operations["yuandian_governance_cases_api_resident_write_remark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/cases/{case_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not fixed after all */
        post: operations["yuandian_governance_cases_api_resident_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/cases/{case_id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for haste */
        post: operations["yuandian_governance_cases_api_resident_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/cases/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of trouble */
        get: operations["yuandian_governance_cases_api_resident_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/cases/guess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The category that words point to
         * @description Writes nothing down; the words come as a body, so that no log of addresses keeps them.
         */
        post: operations["yuandian_governance_cases_api_resident_guess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/duplicates/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open cases nearby that may be the same trouble
         * @description Writes nothing down; the words come as a body, so that no log of addresses keeps them.
         */
        post: operations["yuandian_governance_triage_duplicates_api_similar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/earning/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations Of Mine
         * @description Your invitation code and who came by it.
         */
        get: operations["yuandian_community_earning_api_invitations_of_mine"];
        put?: never;
        /**
         * Accept My Invitation
         * @description Says by whose code you came.
         */
        post: operations["yuandian_community_earning_api_accept_my_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Feedback
         * @description What you said of this application and what was answered, the newest first.
         */
        get: operations["yuandian_foundation_feedback_api_list_my_feedback"];
        put?: never;
        /**
         * Give Feedback
         * @description Says what is wrong with this application or could be better.
         */
        post: operations["yuandian_foundation_feedback_api_give_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/feedback/{feedback_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One Of My Feedback
         * @description One of your own.
         */
        get: operations["yuandian_foundation_feedback_api_one_of_my_feedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/feedback/{feedback_id}/ask-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Again
         * @description The answer was not what was needed.
         */
        post: operations["yuandian_foundation_feedback_api_ask_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/feedback/{feedback_id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate Answer
         * @description Says whether the answer helped.
         */
        post: operations["yuandian_foundation_feedback_api_rate_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/feedback/{feedback_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Feedback
         * @description Takes it back before it is answered.
         */
        post: operations["yuandian_foundation_feedback_api_withdraw_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload
         * @description Takes a picture, a document or a recording; use it within a day. Sent again, it is the same file.
         */
        post: operations["yuandian_foundation_files_api_resident_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Uploaded
         * @description One of your own files, with fresh links.
         */
        get: operations["yuandian_foundation_files_api_resident_uploaded"];
        put?: never;
        post?: never;
        /**
         * Remove Upload
         * @description Removes an upload of yours that is not used yet.
         */
        delete: operations["yuandian_foundation_files_api_resident_remove_upload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/files/photos/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Photo
         * @description The photo of somebody who is there for a grid, with fresh links, once they agreed to its being shown.
         */
        get: operations["yuandian_foundation_files_api_resident_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/grid/locate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Locate
         * @description The grid of a point, GCJ-02 unless said otherwise; near a border, the choices to ask about.
         */
        get: operations["yuandian_foundation_grid_api_resident_locate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/grid/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places
         * @description The places that a text may mean, the likeliest first: for anyone who writes an address.
         */
        get: operations["yuandian_foundation_grid_api_resident_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/grid/service-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Service Points
         * @description Where help is to be had round a point, the nearest first.
         */
        get: operations["yuandian_foundation_grid_api_resident_service_points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/grid/surroundings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Surroundings
         * @description What lies round a point, to be drawn as a small map: for anyone who shows where something is.
         */
        get: operations["yuandian_foundation_grid_api_resident_surroundings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/honours/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Honour Board
         * @description A board of your own street or community, of the district, or of any place that is named.
         */
        get: operations["yuandian_community_honours_api_honour_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/honours/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Agree To Be Named
         * @description Says whether boards may show your full name.
         */
        put: operations["yuandian_community_honours_api_agree_to_be_named"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/honours/merits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Merits
         * @description Rewards and sanctions of yours: the ground, the evidence, who decided.
         */
        get: operations["yuandian_community_honours_api_my_merits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/honours/merits/{merit_id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appeal Merit
         * @description Says why it is wrong; somebody who had no part in it decides.
         */
        post: operations["yuandian_community_honours_api_appeal_merit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/honours/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Board Objections
         * @description What you said against boards, and what was found.
         */
        get: operations["yuandian_community_honours_api_my_board_objections"];
        put?: never;
        /**
         * Object To Board
         * @description Says what is wrong with a board.
         */
        post: operations["yuandian_community_honours_api_object_to_board"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/honours/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Service Record
         * @description What you did: hours, services, badges, and a year in a picture.
         */
        get: operations["yuandian_community_honours_api_my_service_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mall Home
         * @description The kinds of offers, and what one has to spend.
         */
        get: operations["yuandian_community_mall_api_resident_mall_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Applications
         * @description One's own applications as a merchant, the newest first.
         */
        get: operations["yuandian_community_mall_api_resident_my_applications"];
        put?: never;
        /**
         * Apply As Merchant
         * @description Applies as a merchant with a licence.
         */
        post: operations["yuandian_community_mall_api_resident_apply_as_merchant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/applications/{merchant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Application
         * @description Corrects an application and hands it in again.
         */
        put: operations["yuandian_community_mall_api_resident_change_application"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/assistant-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests To Me
         * @description Merchants that ask you to serve there.
         */
        get: operations["yuandian_community_mall_api_resident_requests_to_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/assistant-requests/{request_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Request
         * @description Says yes, and serves there from now on, or no.
         */
        post: operations["yuandian_community_mall_api_resident_answer_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/cabinets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cabinets Near
         * @description Cabinets, the nearest first.
         */
        get: operations["yuandian_community_mall_api_resident_cabinets_near"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/donations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Donations
         * @description Certificates of what one gave, the newest first.
         */
        get: operations["yuandian_community_mall_api_resident_my_donations"];
        put?: never;
        /**
         * Donate Points
         * @description Gives points to the district's charity (爱心兑换). The same key again gives nothing more.
         */
        post: operations["yuandian_community_mall_api_resident_donate_points"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Merchants Near
         * @description Merchants of the alliance, the nearest first.
         */
        get: operations["yuandian_community_mall_api_resident_merchants_near"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offers On Sale
         * @description What can be had now, the newest first.
         */
        get: operations["yuandian_community_mall_api_resident_offers_on_sale"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/offers/{offer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offer Page
         * @description One of them, and what stands against ordering it now.
         */
        get: operations["yuandian_community_mall_api_resident_offer_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Redemptions
         * @description What one ordered, the newest first.
         */
        get: operations["yuandian_community_mall_api_resident_my_redemptions"];
        put?: never;
        /**
         * Order Offer
         * @description Orders one piece; points and stock go at once. The same key again orders nothing more.
         */
        post: operations["yuandian_community_mall_api_resident_order_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/redemptions/{redemption_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Redemption
         * @description One of them, with its code while that is good.
         */
        get: operations["yuandian_community_mall_api_resident_my_redemption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mall/redemptions/{redemption_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Redemption
         * @description Takes it back; points and stock return.
         */
        post: operations["yuandian_community_mall_api_resident_cancel_redemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/messaging/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inbox
         * @description Your messages, the newest first.
         */
        get: operations["yuandian_foundation_messaging_api_resident_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/messaging/inbox/{message_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Read
         * @description Marks one message as read.
         */
        post: operations["yuandian_foundation_messaging_api_resident_mark_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/messaging/inbox/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark All Read
         * @description Marks all as read, up to the newest that you saw.
         */
        post: operations["yuandian_foundation_messaging_api_resident_mark_all_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/messaging/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Subscriptions
         * @description What WeChat may still show you, by template.
         */
        get: operations["yuandian_foundation_messaging_api_resident_my_subscriptions"];
        put?: never;
        /**
         * Add Consents
         * @description You consented to one more message of each of these templates; give a key, so that no consent counts twice.
         */
        post: operations["yuandian_foundation_messaging_api_resident_add_consents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/messaging/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unread
         * @description How many of your messages you have not read.
         */
        get: operations["yuandian_foundation_messaging_api_resident_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/messaging/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wishes
         * @description What goes out to you besides the inbox, and when.
         */
        get: operations["yuandian_foundation_messaging_api_resident_wishes"];
        /**
         * Set Wishes
         * @description Sets what goes out to you, and when.
         */
        put: operations["yuandian_foundation_messaging_api_resident_set_wishes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/mobile/poster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Poster
         * @description The poster of your community, or of the district while it is not known where you live.
         */
        get: operations["yuandian_foundation_mobile_api_poster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request Code
         * @description Has a sign-in code sent to a mobile.
         */
        post: operations["yuandian_foundation_people_api_resident_request_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Me
         * @description Who is signed in.
         */
        get: operations["yuandian_foundation_people_api_resident_me"];
        /**
         * Introduce Myself
         * @description Says how one is called and in which grid one lives.
         */
        put: operations["yuandian_foundation_people_api_resident_introduce_myself"];
        post?: never;
        /**
         * Leave
         * @description Closes one's own account; what the register does not need is forgotten.
         */
        delete: operations["yuandian_foundation_people_api_resident_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/certifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Certifications
         * @description Your claims and what became of them.
         */
        get: operations["yuandian_foundation_people_api_resident_list_my_certifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/certifications/{certification_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Certification
         * @description Takes a claim back, even a confirmed one.
         */
        post: operations["yuandian_foundation_people_api_resident_withdraw_certification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/certifications/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim Household
         * @description Asks the community to check where you live.
         */
        post: operations["yuandian_foundation_people_api_resident_claim_household"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/certifications/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim Identity
         * @description Asks the community to check who you are.
         */
        post: operations["yuandian_foundation_people_api_resident_claim_identity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Consent
         * @description Gives or takes back the consent to show phone and photo.
         */
        put: operations["yuandian_foundation_people_api_resident_consent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Grid
         * @description One's grid and who is there for it: 有事找支部, 有事找网格长.
         */
        get: operations["yuandian_foundation_people_api_resident_my_grid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Household
         * @description The household that one is registered in; needs a confirmed identity.
         */
        get: operations["yuandian_foundation_people_api_resident_my_household"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Identity
         * @description Compares name and ID number with the register.
         */
        post: operations["yuandian_foundation_people_api_resident_confirm_identity"];
        /**
         * Withdraw Identity
         * @description Takes the consent to one's confirmed identity back; again changes nothing.
         */
        delete: operations["yuandian_foundation_people_api_resident_withdraw_identity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Sessions
         * @description Where one is signed in.
         */
        get: operations["yuandian_foundation_people_api_resident_my_sessions"];
        put?: never;
        post?: never;
        /**
         * Revoke Other Sessions
         * @description Ends all of one's own sessions but this one.
         */
        delete: operations["yuandian_foundation_people_api_resident_revoke_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Session
         * @description Ends one of one's own sessions.
         */
        delete: operations["yuandian_foundation_people_api_resident_revoke_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bind Wechat
         * @description From now on the WeChat user of this code signs in to one's account, and no other.
         */
        put: operations["yuandian_foundation_people_api_resident_bind_wechat"];
        post?: never;
        /**
         * Unbind Wechat
         * @description No WeChat user signs in to one's account any more; again changes nothing.
         */
        delete: operations["yuandian_foundation_people_api_resident_unbind_wechat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/me/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Work
         * @description The posts that one may work under from this phone. Where no password is needed, this session's token does.
         */
        get: operations["yuandian_foundation_people_api_resident_work"];
        put?: never;
        /**
         * Begin Work
         * @description A session of one's staff account on one's own phone, which ends with the one that it was begun in.
         */
        post: operations["yuandian_foundation_people_api_resident_begin_work"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In
         * @description Signs in with a mobile and its code; the first time makes the account.
         */
        post: operations["yuandian_foundation_people_api_resident_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/sign-in/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In By Wechat
         * @description Signs in the WeChat user of a code; who is not known here yet gets a ticket and gives their phone next.
         */
        post: operations["yuandian_foundation_people_api_resident_sign_in_by_wechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/sign-in/wechat/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In By Wechat Phone
         * @description Ties the WeChat user of a ticket to the account of their phone, made at the first time, and signs in.
         */
        post: operations["yuandian_foundation_people_api_resident_sign_in_by_wechat_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/people/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Out
         * @description Ends this session.
         */
        post: operations["yuandian_foundation_people_api_resident_sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Points
         * @description What you have, what expires when, and your service hours.
         */
        get: operations["yuandian_foundation_points_api_my_points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/points/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Service Hours
         * @description Your service, the latest day first.
         */
        get: operations["yuandian_foundation_points_api_my_service_hours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/points/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Points Rules
         * @description What is rewarded today, and by how much.
         */
        get: operations["yuandian_foundation_points_api_points_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/points/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Points Statement
         * @description What came and went, the latest first, each with its reason and the balance that it left.
         */
        get: operations["yuandian_foundation_points_api_my_points_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Publications
         * @description What is out for your grid and those above it, the newest first.
         */
        get: operations["yuandian_foundation_publications_api_list_my_publications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/publications/{publication_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Publication
         * @description One of them.
         */
        get: operations["yuandian_foundation_publications_api_my_publication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/publications/{publication_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Publication
         * @description Marks it as read; the mark is counted and never shown by name.
         */
        post: operations["yuandian_foundation_publications_api_read_publication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Certificates
         * @description Your certificates of hours.
         */
        get: operations["yuandian_community_volunteering_api_resident_list_my_certificates"];
        put?: never;
        /**
         * Issue Certificate
         * @description Puts your confirmed hours of a period on paper.
         */
        post: operations["yuandian_community_volunteering_api_resident_issue_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/certificates/{code}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of your certificates on paper
         * @description Your name stands on it in full; the page that checks it shows it masked.
         */
        get: operations["yuandian_community_volunteering_api_resident_certificate_as_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Entries
         * @description Service entered later that tells of you or that you witnessed.
         */
        get: operations["yuandian_community_volunteering_api_resident_list_my_entries"];
        put?: never;
        /**
         * Enter Service
         * @description Tells what you did without the application; two people have to confirm it.
         */
        post: operations["yuandian_community_volunteering_api_resident_enter_service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/entries/{entry_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm As Witness
         * @description You saw it: one of two confirmations.
         */
        post: operations["yuandian_community_volunteering_api_resident_confirm_as_witness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/led": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Led Tasks
         * @description The tasks that you run or put forward.
         */
        get: operations["yuandian_community_volunteering_api_led_list_led_tasks"];
        put?: never;
        /**
         * Put Task Forward
         * @description Puts a task of your own before the community.
         */
        post: operations["yuandian_community_volunteering_api_led_put_task_forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/led/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change My Task
         * @description Rewrites a task that you run.
         */
        put: operations["yuandian_community_volunteering_api_led_change_my_task"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/led/{task_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel My Task
         * @description Calls it off; everybody in it is notified.
         */
        post: operations["yuandian_community_volunteering_api_led_cancel_my_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/led/{task_id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check In Codes
         * @description The codes to be shown for the next two hours, one for each half minute.
         */
        get: operations["yuandian_community_volunteering_api_led_check_in_codes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/led/{task_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm My Hours
         * @description Confirms hours: they are entered, and the points are paid.
         */
        post: operations["yuandian_community_volunteering_api_led_confirm_my_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/led/{task_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish My Task
         * @description Closes it when all hours are settled, with a look back.
         */
        post: operations["yuandian_community_volunteering_api_led_finish_my_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/led/{task_id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Participants
         * @description Who is in a task that you run.
         */
        get: operations["yuandian_community_volunteering_api_led_list_my_participants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/led/{task_id}/participants/{enrolment_id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Attendance
         * @description Notes on your list that somebody came, left or did not come.
         */
        post: operations["yuandian_community_volunteering_api_led_note_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/led/{task_id}/participants/{enrolment_id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate My Volunteer
         * @description How somebody did.
         */
        post: operations["yuandian_community_volunteering_api_led_rate_my_volunteer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/led/{task_id}/participants/{enrolment_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle My Dispute
         * @description Says how long it was after all.
         */
        post: operations["yuandian_community_volunteering_api_led_settle_my_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/led/{task_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit My Task
         * @description Puts a refused task before the community again.
         */
        post: operations["yuandian_community_volunteering_api_led_submit_my_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Tasks
         * @description The tasks you are in or were in.
         */
        get: operations["yuandian_community_volunteering_api_resident_list_my_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Open Tasks
         * @description The task hall: what is open, the soonest first.
         */
        get: operations["yuandian_community_volunteering_api_resident_list_open_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Task For Resident
         * @description One task, where you stand in it and what you may do.
         */
        get: operations["yuandian_community_volunteering_api_resident_task_for_resident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/tasks/{task_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Offer
         * @description Accepts or declines a task that was offered to you.
         */
        post: operations["yuandian_community_volunteering_api_resident_answer_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/tasks/{task_id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check In
         * @description You are there: by the code that is shown, or by where you are.
         */
        post: operations["yuandian_community_volunteering_api_resident_check_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/tasks/{task_id}/check-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Out
         * @description You leave.
         */
        post: operations["yuandian_community_volunteering_api_resident_check_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/tasks/{task_id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dispute Hours
         * @description The hours are wrong, and why.
         */
        post: operations["yuandian_community_volunteering_api_resident_dispute_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/tasks/{task_id}/grab": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grab Task
         * @description Takes a slot; asking again changes nothing.
         */
        post: operations["yuandian_community_volunteering_api_resident_grab_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/tasks/{task_id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Task Photos
         * @description Pictures, and whether others may see them.
         */
        post: operations["yuandian_community_volunteering_api_resident_add_task_photos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/tasks/{task_id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate Task
         * @description How it was.
         */
        post: operations["yuandian_community_volunteering_api_resident_rate_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/tasks/{task_id}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait For Task
         * @description Joins the waiting list, or takes a slot that is free after all.
         */
        post: operations["yuandian_community_volunteering_api_resident_wait_for_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resident/volunteering/tasks/{task_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw From Task
         * @description Gives the slot back; the first on the waiting list gets it.
         */
        post: operations["yuandian_community_volunteering_api_resident_withdraw_from_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/addresses/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places For Case
         * @description The micro-grids that a case's own words may mean, and whether the point that came with it agrees.
         */
        get: operations["yuandian_governance_triage_addresses_api_places_for_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/addresses/learned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Learned Places
         * @description The words for places that were taught in my places, in force or taken back, the latest first.
         */
        get: operations["yuandian_governance_triage_addresses_api_learned_places"];
        put?: never;
        /**
         * Learn Place
         * @description Teaches that these words mean that grid, which lies in my places.
         */
        post: operations["yuandian_governance_triage_addresses_api_learn_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/addresses/learned/{learned_id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Learned Record
         * @description Who taught it, who said so too, and who took it back and why.
         */
        get: operations["yuandian_governance_triage_addresses_api_learned_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/addresses/learned/{learned_id}/unlearn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlearn Place
         * @description Takes it back, with a reason.
         */
        post: operations["yuandian_governance_triage_addresses_api_unlearn_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/addresses/learned/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Place
         * @description What teaching these words would do, of where and for whom; writes nothing down.
         */
        post: operations["yuandian_governance_triage_addresses_api_preview_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/addresses/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose Places
         * @description The micro-grids that a text may mean, with reasons, and whether its point agrees.
         */
        post: operations["yuandian_governance_triage_addresses_api_propose_places"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Days
         * @description Every day of a range: worked or not, when, and what it is called.
         */
        get: operations["yuandian_foundation_calendar_api_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deadline
         * @description When something is due that may take so long.
         */
        get: operations["yuandian_foundation_calendar_api_deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hours
         * @description Every timetable, the newest first.
         */
        get: operations["yuandian_foundation_calendar_api_hours"];
        put?: never;
        /**
         * Set Hours
         * @description Adds working hours; open deadlines are computed again.
         */
        post: operations["yuandian_foundation_calendar_api_set_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/hours/{hours_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Hours
         * @description Replaces working hours; open deadlines are computed again.
         */
        put: operations["yuandian_foundation_calendar_api_change_hours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/hours/{hours_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Hours
         * @description Lets working hours end; open deadlines are computed again.
         */
        post: operations["yuandian_foundation_calendar_api_end_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/hours/{hours_id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hours Record
         * @description Who set, changed and ended working hours.
         */
        get: operations["yuandian_foundation_calendar_api_hours_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/hours/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Hours
         * @description What working hours would change. Changes nothing.
         */
        post: operations["yuandian_foundation_calendar_api_preview_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Years
         * @description Every year on record, the newest first.
         */
        get: operations["yuandian_foundation_calendar_api_years"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Year
         * @description One year.
         */
        get: operations["yuandian_foundation_calendar_api_year"];
        /**
         * Announce Year
         * @description Puts a year's notice into force, or corrects it; open deadlines are computed again.
         */
        put: operations["yuandian_foundation_calendar_api_announce_year"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/years/{year}/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Day
         * @description Corrects one day of a year's notice.
         */
        put: operations["yuandian_foundation_calendar_api_change_day"];
        post?: never;
        /**
         * Clear Day
         * @description Takes one day off a year's notice: it is an ordinary day again.
         */
        delete: operations["yuandian_foundation_calendar_api_clear_day"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/years/{year}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Year
         * @description What a notice would change. Changes nothing.
         */
        post: operations["yuandian_foundation_calendar_api_preview_year"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/calendar/years/{year}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Year Record
         * @description Who announced and corrected a year.
         */
        get: operations["yuandian_foundation_calendar_api_year_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases in my places, filtered */
        get: operations["yuandian_governance_cases_api_lists_list_cases"];
        put?: never;
        /** Enter a case for someone, or one found on a round */
        post: operations["yuandian_governance_cases_api_steps_enter_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All about one case */
        get: operations["yuandian_governance_cases_api_lists_one_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put it into the archive */
        post: operations["yuandian_governance_cases_api_steps_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that you are there */
        post: operations["yuandian_governance_cases_api_steps_arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/assist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask someone to help the lead */
        post: operations["yuandian_governance_cases_api_steps_assist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that it was done */
        post: operations["yuandian_governance_cases_api_steps_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the loop */
        post: operations["yuandian_governance_cases_api_steps_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that you spoke with the reporter */
        post: operations["yuandian_governance_cases_api_steps_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it to someone */
        post: operations["yuandian_governance_cases_api_steps_dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass it up */
        post: operations["yuandian_governance_cases_api_steps_escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more time */
        post: operations["yuandian_governance_cases_api_steps_ask_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/extension/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant or deny more time */
        post: operations["yuandian_governance_cases_api_steps_decide_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/fail-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it back: not done, or not well */
        post: operations["yuandian_governance_cases_api_steps_fail_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note what a reporter says of the answer */
        post: operations["yuandian_governance_cases_api_steps_follow_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/handle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what was done */
        post: operations["yuandian_governance_cases_api_steps_handle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that two cases belong together */
        post: operations["yuandian_governance_cases_api_steps_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/lower": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it to a lower level */
        post: operations["yuandian_governance_cases_api_steps_lower"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/material": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add words or pictures */
        post: operations["yuandian_governance_cases_api_steps_material"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make it part of another case */
        post: operations["yuandian_governance_cases_api_steps_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what you did to help */
        post: operations["yuandian_governance_cases_api_steps_opinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/park": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put it aside, with the reason in writing */
        post: operations["yuandian_governance_cases_api_steps_park"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/project": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a project of it */
        post: operations["yuandian_governance_cases_api_steps_make_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/project/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The project was accepted */
        post: operations["yuandian_governance_cases_api_steps_finish_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could take it, the best first */
        get: operations["yuandian_governance_cases_api_lists_holder_proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it from one and give it to another */
        post: operations["yuandian_governance_cases_api_steps_reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it done again */
        post: operations["yuandian_governance_cases_api_steps_redo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not take it on, for a legal reason */
        post: operations["yuandian_governance_cases_api_steps_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What reporters and the office wrote */
        get: operations["yuandian_governance_cases_api_steps_case_remarks"];
        put?: never;
        /** Write to a reporter */
        post: operations["yuandian_governance_cases_api_steps_answer_remark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates that suit a case, filled */
        get: operations["yuandian_governance_cases_api_reference_replies_for_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the reporters */
        post: operations["yuandian_governance_cases_api_steps_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the clocks run on */
        post: operations["yuandian_governance_cases_api_steps_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it back to the desk */
        post: operations["yuandian_governance_cases_api_steps_return_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it on */
        post: operations["yuandian_governance_cases_api_steps_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/supervise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put it under supervision */
        post: operations["yuandian_governance_cases_api_steps_supervise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the clocks while something is waited for */
        post: operations["yuandian_governance_cases_api_steps_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct category, level or place */
        post: operations["yuandian_governance_cases_api_steps_triage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it out of another case again */
        post: operations["yuandian_governance_cases_api_steps_unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/unpark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it up again */
        post: operations["yuandian_governance_cases_api_steps_unpark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for haste */
        post: operations["yuandian_governance_cases_api_steps_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{case_id}/whistles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for departments to be called in */
        post: operations["yuandian_governance_cases_api_whistles_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/calls/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One step of one department's call */
        post: operations["yuandian_governance_cases_api_whistles_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of trouble */
        get: operations["yuandian_governance_cases_api_lists_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases a list holds */
        get: operations["yuandian_governance_cases_api_lists_count_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts and rates of a period, with formulas */
        get: operations["yuandian_governance_cases_api_figures_period_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/figures/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures by kind of trouble */
        get: operations["yuandian_governance_cases_api_figures_category_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/figures/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures by the way cases came in */
        get: operations["yuandian_governance_cases_api_figures_channel_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/figures/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of the grids of a level in view */
        get: operations["yuandian_governance_cases_api_figures_map_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/figures/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of the grids directly below one */
        get: operations["yuandian_governance_cases_api_figures_place_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/figures/remark-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long reporters wait for an answer */
        get: operations["yuandian_governance_cases_api_figures_remark_times"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/figures/response-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long the first response takes */
        get: operations["yuandian_governance_cases_api_figures_response_time_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/figures/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures by day or by week */
        get: operations["yuandian_governance_cases_api_figures_trend_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What posts in sight have in hand */
        get: operations["yuandian_governance_cases_api_lists_post_loads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open cases in a map view */
        get: operations["yuandian_governance_cases_api_lists_cases_for_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/reference/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every category with its deadlines */
        get: operations["yuandian_governance_cases_api_reference_taxonomy"];
        put?: never;
        /** A category of the district's own */
        post: operations["yuandian_governance_cases_api_reference_add_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/reference/categories/{category_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a category */
        put: operations["yuandian_governance_cases_api_reference_change_category"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/reference/categories/{category_id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed a category and its deadlines */
        get: operations["yuandian_governance_cases_api_reference_category_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/reference/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set deadlines of a category, or for everything */
        put: operations["yuandian_governance_cases_api_reference_set_deadlines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/reference/deadlines/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What deadlines would do */
        post: operations["yuandian_governance_cases_api_reference_preview_deadlines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/reference/deadlines/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed the deadlines for everything */
        get: operations["yuandian_governance_cases_api_reference_deadlines_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/reference/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every reply template */
        get: operations["yuandian_governance_cases_api_reference_reply_templates"];
        put?: never;
        /** A template more */
        post: operations["yuandian_governance_cases_api_reference_add_reply_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/reference/replies/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a template */
        put: operations["yuandian_governance_cases_api_reference_change_reply_template"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/reference/replies/{template_id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed a template */
        get: operations["yuandian_governance_cases_api_reference_reply_template_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/reports/{report_id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See who reported it, with a reason */
        post: operations["yuandian_governance_cases_api_steps_unmask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exactly what a list holds, as a workbook of at most 100,000 rows
         * @description Refused as `case_list_too_long` beyond that. No reporter is in it.
         */
        get: operations["yuandian_governance_cases_api_lists_cases_as_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The step table of the life-cycle */
        get: operations["yuandian_governance_cases_api_lists_step_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Filters that I kept, and those that colleagues share */
        get: operations["yuandian_governance_cases_api_lists_list_views"];
        put?: never;
        /**
         * Keep a filter by name
         * @description The same name again replaces it.
         */
        post: operations["yuandian_governance_cases_api_lists_keep_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/views/{view_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let go of a filter of mine */
        delete: operations["yuandian_governance_cases_api_lists_let_go_of_view"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/whistles/{whistle_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a whistle off */
        post: operations["yuandian_governance_cases_api_whistles_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/whistles/{whistle_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse a whistle */
        post: operations["yuandian_governance_cases_api_whistles_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/whistles/{whistle_id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the record of the joint meeting */
        post: operations["yuandian_governance_cases_api_whistles_minutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me, by deadline */
        get: operations["yuandian_governance_cases_api_lists_my_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/duplicates/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is probably the same trouble as this case */
        get: operations["yuandian_governance_triage_duplicates_api_likeness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/duplicates/cases/{case_id}/keep-apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They are two troubles */
        post: operations["yuandian_governance_triage_duplicates_api_keep_apart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/duplicates/recurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Troubles that keep coming back, the latest first */
        get: operations["yuandian_governance_triage_duplicates_api_list_recurrences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/duplicates/recurrences/{recurrence_id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan, confirm or dismiss a cure */
        post: operations["yuandian_governance_triage_duplicates_api_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/earning/anomalies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Anomalies
         * @description What looks wrong in the ledgers of the last ninety days, what is undecided first.
         */
        get: operations["yuandian_community_earning_api_anomalies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/earning/anomalies/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide About Anomaly
         * @description Says what it was.
         */
        post: operations["yuandian_community_earning_api_decide_about_anomaly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/earning/anomalies/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules Of Anomalies
         * @description By which rules anything is listed.
         */
        get: operations["yuandian_community_earning_api_rules_of_anomalies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Feedback
         * @description What people say of this application; what waits, the longest first.
         */
        get: operations["yuandian_foundation_feedback_api_list_feedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/feedback/{feedback_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Feedback
         * @description One matter with its record.
         */
        get: operations["yuandian_foundation_feedback_api_feedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/feedback/{feedback_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Feedback
         * @description Answers; the person hears of it in their inbox.
         */
        post: operations["yuandian_foundation_feedback_api_answer_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload
         * @description Takes a picture, a document or a recording; use it within a day. Sent again, it is the same file.
         */
        post: operations["yuandian_foundation_files_api_staff_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Uploaded
         * @description One of your own files, with fresh links.
         */
        get: operations["yuandian_foundation_files_api_staff_uploaded"];
        put?: never;
        post?: never;
        /**
         * Remove Upload
         * @description Removes an upload of yours that is not used yet.
         */
        delete: operations["yuandian_foundation_files_api_staff_remove_upload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/files/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set My Photo
         * @description Makes one of your uploads your photo, or takes it away. Residents see it once you agree to that.
         */
        put: operations["yuandian_foundation_files_api_staff_set_my_photo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/files/portraits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Portraits
         * @description Photos of persons who agreed to be shown, as links; others are left out.
         */
        get: operations["yuandian_foundation_files_api_staff_portraits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/files/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A table that a page shows, as a workbook
         * @description For tables that stand on the page whole and in its words; nothing is read and nothing kept.
         */
        post: operations["yuandian_foundation_files_api_staff_table_as_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places Named
         * @description The places that a text may mean, the likeliest first.
         */
        get: operations["yuandian_foundation_grid_api_staff_places_named"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/boundaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Boundaries
         * @description GeoJSON of the grids of a level in a window, exact or for a zoom, zipped for those who take it.
         */
        get: operations["yuandian_foundation_grid_api_staff_boundaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes
         * @description Proposed changes in sight, the newest first.
         */
        get: operations["yuandian_foundation_grid_api_changes_changes"];
        put?: never;
        /**
         * Propose
         * @description Lays a change before the approvers.
         */
        post: operations["yuandian_foundation_grid_api_changes_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/changes/{change_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Change
         * @description One proposal with its plan and what the approver should weigh.
         */
        get: operations["yuandian_foundation_grid_api_changes_change"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/changes/{change_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply
         * @description Carries out an approved change whose day has come, without waiting for the sweep.
         */
        post: operations["yuandian_foundation_grid_api_changes_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/changes/{change_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve
         * @description Approves somebody else's proposal; on its day or later it is applied at once.
         */
        post: operations["yuandian_foundation_grid_api_changes_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/changes/{change_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject
         * @description Refuses somebody else's proposal, with the reason.
         */
        post: operations["yuandian_foundation_grid_api_changes_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/changes/{change_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw
         * @description Takes a proposal back.
         */
        post: operations["yuandian_foundation_grid_api_changes_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/changes/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Boundary
         * @description What new areas would do, with every overlap, gap and grid beyond its parent; nothing is stored.
         */
        post: operations["yuandian_foundation_grid_api_changes_preview_boundary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Divisions
         * @description Administrative divisions and the grids that cover them.
         */
        get: operations["yuandian_foundation_grid_api_staff_divisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/grids/{grid_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Grid
         * @description One grid, in force or ended.
         */
        get: operations["yuandian_foundation_grid_api_staff_grid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/grids/{grid_id}/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Addresses Of Grid
         * @description Buildings by courtyard, and other places, of a grid below the district.
         */
        get: operations["yuandian_foundation_grid_api_staff_addresses_of_grid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/grids/{grid_id}/boundaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Boundary Versions
         * @description Every version of a grid's area, the newest first.
         */
        get: operations["yuandian_foundation_grid_api_staff_boundary_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/grids/{grid_id}/boundaries/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Boundary Version
         * @description One version of a grid's area, drawn in WGS84.
         */
        get: operations["yuandian_foundation_grid_api_staff_boundary_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/grids/{grid_id}/drawing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Drawing
         * @description A grid and those that share its border, exact, to be redrawn.
         */
        get: operations["yuandian_foundation_grid_api_staff_drawing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/grids/{grid_id}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Duties
         * @description Sets the duties of an exclusive grid.
         */
        put: operations["yuandian_foundation_grid_api_changes_set_duties"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/grids/{grid_id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Responsibility Faults
         * @description Gaps and overlaps of areas, and buildings without a micro-grid, under a street or a grid below it.
         */
        get: operations["yuandian_foundation_grid_api_staff_responsibility_faults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/grids/{grid_id}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lineage
         * @description What a grid is called and what stands above it.
         */
        get: operations["yuandian_foundation_grid_api_staff_lineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/grids/{grid_id}/managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Appoint Managers
         * @description Names the communities that manage an exclusive grid and the one that leads.
         */
        put: operations["yuandian_foundation_grid_api_changes_appoint_managers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/grids/{grid_id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Post Notice
         * @description Changes what the public page says about a grid.
         */
        put: operations["yuandian_foundation_grid_api_changes_post_notice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/grids/{grid_id}/six-haves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Check Six Haves
         * @description Notes how some or all of the six haves stand today.
         */
        put: operations["yuandian_foundation_grid_api_changes_check_six_haves"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/imports/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Addresses
         * @description A CSV table of courtyards, buildings, entrances and places.
         */
        post: operations["yuandian_foundation_grid_api_imports_upload_addresses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/imports/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Divisions
         * @description A CSV table of administrative divisions and the grids that cover them.
         */
        post: operations["yuandian_foundation_grid_api_imports_upload_divisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/imports/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Grids
         * @description A GeoJSON feature collection or a CSV table of grids with their areas.
         */
        post: operations["yuandian_foundation_grid_api_imports_upload_grids"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/locate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Locate
         * @description Where a point lies, and every grid within the border distance.
         */
        get: operations["yuandian_foundation_grid_api_staff_locate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description Grids by code, name, or community and numbers, such as `伊河路社区09号三级网格05号微网格` or `伊河路 9-5`.
         */
        get: operations["yuandian_foundation_grid_api_staff_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tree
         * @description The grids in force directly under one; without a parent, the root.
         */
        get: operations["yuandian_foundation_grid_api_staff_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grid/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Words
         * @description What screens call levels, kinds, the six haves and changes.
         */
        get: operations["yuandian_foundation_grid_api_staff_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/honours/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Honour Board For Staff
         * @description A board of a place.
         */
        get: operations["yuandian_community_honours_api_honour_board_for_staff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/honours/merits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Merits Of Places
         * @description Rewards and sanctions of places within reach.
         */
        get: operations["yuandian_community_honours_api_merits_of_places"];
        put?: never;
        /**
         * Propose Merit
         * @description Proposes a reward or a sanction, which somebody else has to approve.
         */
        post: operations["yuandian_community_honours_api_propose_merit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/honours/merits/{merit_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Merit
         * @description Approves it or not.
         */
        post: operations["yuandian_community_honours_api_decide_merit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/honours/merits/{merit_id}/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge Appeal
         * @description Decides on an appeal, as somebody who had no part in it.
         */
        post: operations["yuandian_community_honours_api_judge_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/honours/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Board Objections
         * @description What people say against boards of places within reach.
         */
        get: operations["yuandian_community_honours_api_board_objections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/honours/objections/{objection_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Board Objection
         * @description Decides an objection; its author is notified.
         */
        post: operations["yuandian_community_honours_api_decide_board_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/honours/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Participation Of Place
         * @description Which share of a place's residents took part in a period, and which knows what was published.
         */
        get: operations["yuandian_community_honours_api_participation_of_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/honours/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Board Snapshots
         * @description Frozen periods, the latest first.
         */
        get: operations["yuandian_community_honours_api_board_snapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/honours/snapshots/{snapshot_id}/prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove Board Snapshot
         * @description Recomputes a frozen period from the ledgers and compares.
         */
        post: operations["yuandian_community_honours_api_prove_board_snapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/honours/standing/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Standing Of Person
         * @description What is known of somebody before a reward or a sanction is proposed.
         */
        get: operations["yuandian_community_honours_api_standing_of_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/hotspots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is boiling in my places, the hottest first */
        get: operations["yuandian_governance_triage_hotspots_api_hotspot_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/hotspots/{hotspot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One hot spot; its cases are a list of cases */
        get: operations["yuandian_governance_triage_hotspots_api_one_hotspot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imports
         * @description Imports in sight, the newest first.
         */
        get: operations["yuandian_foundation_imports_api_list_imports"];
        put?: never;
        /**
         * Upload
         * @description Uploads a sheet (.xlsx, or comma-separated text) of a kind. Nothing is taken yet.
         */
        post: operations["yuandian_foundation_imports_api_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Import Progress
         * @description One import and how far it is.
         */
        get: operations["yuandian_foundation_imports_api_import_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports/{run_id}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bad Rows
         * @description Where and why rows could not be taken.
         */
        get: operations["yuandian_foundation_imports_api_bad_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports/{run_id}/bad-rows/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bad Rows File
         * @description The bad rows as they came, with the reason, to correct and upload again; for the importer only.
         */
        get: operations["yuandian_foundation_imports_api_bad_rows_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description Ends an import; what it has taken stays.
         */
        post: operations["yuandian_foundation_imports_api_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports/{run_id}/changed-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changed Rows
         * @description Rows whose subjects were there and came differently: which fields, and whether they were taken over.
         */
        get: operations["yuandian_foundation_imports_api_changed_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports/{run_id}/handouts/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Handouts File
         * @description What is to be handed to people, such as first passwords; for the importer only.
         */
        get: operations["yuandian_foundation_imports_api_handouts_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports/{run_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview
         * @description The first rows and what they would become. Takes nothing.
         */
        post: operations["yuandian_foundation_imports_api_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports/{run_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start
         * @description Starts an import, or goes on with one that failed; the work is done in the background.
         */
        post: operations["yuandian_foundation_imports_api_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Kinds
         * @description The kinds of sheets that one may import, with what their columns can mean.
         */
        get: operations["yuandian_foundation_imports_api_list_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports/kinds/{kind}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Template
         * @description A workbook to fill in.
         */
        get: operations["yuandian_foundation_imports_api_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/imports/moving-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Moving In Steps
         * @description How far the district has moved in, step by step.
         */
        get: operations["yuandian_foundation_imports_api_moving_in_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/intake/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sources
         * @description The systems that orders come from.
         */
        get: operations["yuandian_governance_intake_api_staff_list_sources"];
        put?: never;
        /**
         * Create Source
         * @description Sets up a source.
         */
        post: operations["yuandian_governance_intake_api_staff_create_source"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/intake/sources/{source_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Source
         * @description Gives a source new particulars; its code stays.
         */
        put: operations["yuandian_governance_intake_api_staff_change_source"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/intake/sources/{source_id}/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Profiles
         * @description A source's saved profiles.
         */
        get: operations["yuandian_governance_intake_api_staff_list_profiles"];
        put?: never;
        /**
         * Create Profile
         * @description Saves a new profile.
         */
        post: operations["yuandian_governance_intake_api_staff_create_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/intake/sources/{source_id}/profiles/{profile_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Profile
         * @description Saves a profile over an older one.
         */
        put: operations["yuandian_governance_intake_api_staff_change_profile"];
        post?: never;
        /**
         * Remove Profile
         * @description Removes a profile; imports that used it keep their copy.
         */
        delete: operations["yuandian_governance_intake_api_staff_remove_profile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/intake/sources/{source_id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Secret
         * @description Makes a new secret; the old one ends at once. It is shown this once.
         */
        post: operations["yuandian_governance_intake_api_staff_renew_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/intake/status-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Status Reports
         * @description Reports to sources, the newest first.
         */
        get: operations["yuandian_governance_intake_api_staff_list_status_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/intake/status-reports/{report_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Report
         * @description Tries a report again that was given up.
         */
        post: operations["yuandian_governance_intake_api_staff_retry_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/cabinets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cabinets
         * @description Cabinets in your places with their cells, and openings of which the machine said nothing.
         */
        get: operations["yuandian_community_mall_api_staff_list_cabinets"];
        put?: never;
        /**
         * Set Up Cabinet
         * @description Sets up a cabinet with empty cells.
         */
        post: operations["yuandian_community_mall_api_staff_set_up_cabinet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/cabinets/{cabinet_id}/cells/{number}/fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fill Cell
         * @description Puts pieces into a cell; they can be ordered from now on.
         */
        post: operations["yuandian_community_mall_api_staff_fill_cell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/cabinets/{cabinet_id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count Cabinet
         * @description Takes stock: the book follows what was counted, every difference with its words.
         */
        post: operations["yuandian_community_mall_api_staff_count_cabinet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/cabinets/{cabinet_id}/hand-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand Out
         * @description Staff take a piece out for a code.
         */
        post: operations["yuandian_community_mall_api_staff_hand_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/cabinets/{cabinet_id}/hand-outs/{hand_out_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle Hand Out
         * @description Says how an opening went of which the machine said nothing.
         */
        post: operations["yuandian_community_mall_api_staff_settle_hand_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/cabinets/{cabinet_id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Device Secret
         * @description Makes a new secret for the machine; it is shown this once.
         */
        post: operations["yuandian_community_mall_api_staff_renew_device_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/counter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Counters
         * @description The merchants that one works for, with today's figures and who serves there.
         */
        get: operations["yuandian_community_mall_api_staff_my_counters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/counter/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look At Code
         * @description What a code stands for. Changes nothing.
         */
        post: operations["yuandian_community_mall_api_staff_look_at_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/counter/merchants/{merchant_id}/assistants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Assistant
         * @description The owner asks somebody to serve the merchant; whether there is such a person shows only when they say yes.
         */
        post: operations["yuandian_community_mall_api_staff_ask_assistant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/counter/merchants/{merchant_id}/assistants/{post_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Assistant
         * @description The owner ends that.
         */
        delete: operations["yuandian_community_mall_api_staff_remove_assistant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/counter/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeem Code
         * @description Redeems what was scanned or typed, once.
         */
        post: operations["yuandian_community_mall_api_staff_redeem_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Gifts
         * @description Gifts of the counters in your places, the newest first.
         */
        get: operations["yuandian_community_mall_api_staff_list_gifts"];
        put?: never;
        /**
         * Propose Gift
         * @description Proposes goods for a household, which somebody else has to give.
         */
        post: operations["yuandian_community_mall_api_staff_propose_gift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/gifts/{gift_id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Gift
         * @description Gives what somebody else proposed, or refuses.
         */
        post: operations["yuandian_community_mall_api_staff_decide_gift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/gifts/goods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Goods For Gifts
         * @description What you can propose for a household now, by words in its title, the newest first.
         */
        get: operations["yuandian_community_mall_api_staff_goods_for_gifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offer Kinds
         * @description The kinds of offers in order.
         */
        get: operations["yuandian_community_mall_api_staff_offer_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Merchants
         * @description Merchants in your places, the newest first.
         */
        get: operations["yuandian_community_mall_api_staff_list_merchants"];
        put?: never;
        /**
         * Open Counter
         * @description Opens a community's own counter.
         */
        post: operations["yuandian_community_mall_api_staff_open_counter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/merchants/{merchant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Merchant
         * @description One of them, with its licence.
         */
        get: operations["yuandian_community_mall_api_staff_merchant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/merchants/{merchant_id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Merchant
         * @description Approves, refuses, suspends, resumes or ends; nobody their own.
         */
        post: operations["yuandian_community_mall_api_staff_decide_merchant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Offers
         * @description Offers of the merchants in your places and of those you work for, the newest first.
         */
        get: operations["yuandian_community_mall_api_staff_list_offers"];
        put?: never;
        /**
         * Write Offer
         * @description Begins an offer as a draft.
         */
        post: operations["yuandian_community_mall_api_staff_write_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/offers/{offer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offer
         * @description One of them.
         */
        get: operations["yuandian_community_mall_api_staff_offer"];
        /**
         * Change Offer
         * @description Replaces what was written; it is a draft again.
         */
        put: operations["yuandian_community_mall_api_staff_change_offer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/offers/{offer_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stock Changes
         * @description How the stock of an offer changed, the newest first.
         */
        get: operations["yuandian_community_mall_api_staff_stock_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/offers/{offer_id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Offer
         * @description Proposes, publishes, refuses or withdraws; what costs points is published by somebody else.
         */
        post: operations["yuandian_community_mall_api_staff_move_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/offers/{offer_id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Stock
         * @description Takes pieces in, or out.
         */
        post: operations["yuandian_community_mall_api_staff_change_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Redemptions
         * @description Redemptions at the counters in your places and at those you work for, the newest first.
         */
        get: operations["yuandian_community_mall_api_staff_list_redemptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Statements
         * @description Monthly statements, the newest first.
         */
        get: operations["yuandian_community_mall_api_staff_list_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/statements/{statement_id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statement Sheet
         * @description Every redemption of a statement as a workbook; nobody's name is in it.
         */
        get: operations["yuandian_community_mall_api_staff_statement_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mall/statements/{statement_id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Statement
         * @description The merchant confirms or notes a difference; the community settles.
         */
        post: operations["yuandian_community_mall_api_staff_move_statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries
         * @description What became of messages on their way out.
         */
        get: operations["yuandian_foundation_messaging_api_staff_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inbox
         * @description Your messages, the newest first.
         */
        get: operations["yuandian_foundation_messaging_api_staff_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/inbox/{message_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Read
         * @description Marks one message as read.
         */
        post: operations["yuandian_foundation_messaging_api_staff_mark_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/inbox/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark All Read
         * @description Marks all as read, up to the newest that you saw.
         */
        post: operations["yuandian_foundation_messaging_api_staff_mark_all_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look For News
         * @description What came after the newest message that your open page knows of; it counts as shown.
         */
        get: operations["yuandian_foundation_messaging_api_staff_look_for_news"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Outbox
         * @description Short messages that the stand-in kept instead of sending them.
         */
        get: operations["yuandian_foundation_messaging_api_staff_outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Message Settings
         * @description What goes out in the district, and when it is quiet.
         */
        get: operations["yuandian_foundation_messaging_api_staff_message_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/settings/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Quiet Hours
         * @description Sets when what is not urgent waits.
         */
        put: operations["yuandian_foundation_messaging_api_staff_set_quiet_hours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/settings/kinds/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Kind
         * @description Sets how a kind of message goes out.
         */
        put: operations["yuandian_foundation_messaging_api_staff_change_kind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Subscriptions
         * @description What WeChat may still show you, by template; as the WeChat user of your own phone.
         */
        get: operations["yuandian_foundation_messaging_api_staff_my_subscriptions"];
        put?: never;
        /**
         * Add Consents
         * @description You consented to one more message of each of these templates; give a key, so that no consent counts twice.
         */
        post: operations["yuandian_foundation_messaging_api_staff_add_consents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unread
         * @description How many of your messages you have not read.
         */
        get: operations["yuandian_foundation_messaging_api_staff_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/messaging/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wishes
         * @description What goes out to you besides the inbox, and when.
         */
        get: operations["yuandian_foundation_messaging_api_staff_wishes"];
        /**
         * Set Wishes
         * @description Sets what goes out to you, and when.
         */
        put: operations["yuandian_foundation_messaging_api_staff_set_wishes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mobile/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Arrangement
         * @description The home page with what is hidden, and who arranged it.
         */
        get: operations["yuandian_foundation_mobile_api_arrangement"];
        /**
         * Change Arrangement
         * @description Sets order, names and what is shown, unless somebody else did meanwhile.
         */
        put: operations["yuandian_foundation_mobile_api_change_arrangement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/mobile/poster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Place Poster
         * @description The poster of one of your places.
         */
        get: operations["yuandian_foundation_mobile_api_place_poster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Organisations
         * @description Organisations in sight, by name.
         */
        get: operations["yuandian_foundation_organisations_api_list_organisations"];
        put?: never;
        /**
         * Create Organisation
         * @description Founds an organisation.
         */
        post: operations["yuandian_foundation_organisations_api_create_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/organisations/{organisation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisation
         * @description One organisation with its ties, children and record.
         */
        get: operations["yuandian_foundation_organisations_api_organisation"];
        /**
         * Change Organisation
         * @description Gives an organisation new particulars; its kind stays.
         */
        put: operations["yuandian_foundation_organisations_api_change_organisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/organisations/{organisation_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Organisation
         * @description Closes an organisation and ends its ties.
         */
        post: operations["yuandian_foundation_organisations_api_close_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/organisations/{organisation_id}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tie To Grid
         * @description Ties an organisation to a grid.
         */
        post: operations["yuandian_foundation_organisations_api_tie_to_grid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/organisations/naming-schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Naming Schemes
         * @description What the streets call their levels, the district's default first.
         */
        get: operations["yuandian_foundation_organisations_api_naming_schemes"];
        /**
         * Name Levels
         * @description Sets a street's scheme, or the district's default.
         */
        put: operations["yuandian_foundation_organisations_api_name_levels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/organisations/ties/{tie_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Untie From Grid
         * @description Ends a tie.
         */
        post: operations["yuandian_foundation_organisations_api_untie_from_grid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/absences/{absence_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Absence
         * @description The holder is back.
         */
        post: operations["yuandian_foundation_people_api_staff_posts_end_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Accounts
         * @description Staff accounts that one looks after, by username.
         */
        get: operations["yuandian_foundation_people_api_staff_accounts_list_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/accounts/{account_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Account
         * @description Shuts an account and ends its sessions at once.
         */
        post: operations["yuandian_foundation_people_api_staff_accounts_close_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/accounts/{account_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen Account
         * @description Opens a shut or locked account again.
         */
        post: operations["yuandian_foundation_people_api_staff_accounts_reopen_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/accounts/{account_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset Sign In
         * @description A new first password; lock, second step and sessions go.
         */
        post: operations["yuandian_foundation_people_api_staff_accounts_reset_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/accounts/{account_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions Of Account
         * @description Where an account is signed in.
         */
        get: operations["yuandian_foundation_people_api_staff_accounts_sessions_of_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/accounts/{account_id}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Sessions Of Account
         * @description Signs an account out everywhere.
         */
        post: operations["yuandian_foundation_people_api_staff_accounts_end_sessions_of_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/buildings/{building_id}/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Households Of Building
         * @description The households of a building in sight, door by door.
         */
        get: operations["yuandian_foundation_people_api_staff_persons_households_of_building"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/certification-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certification Rates
         * @description What share of the residents is certified, in a grid (or your own places) and those directly below it (MP-23).
         */
        get: operations["yuandian_foundation_people_api_staff_certifications_certification_rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/certifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Certifications
         * @description Claims from your places, the one that waits longest first.
         */
        get: operations["yuandian_foundation_people_api_staff_certifications_list_certifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/certifications/{certification_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certification
         * @description One claim with its record.
         */
        get: operations["yuandian_foundation_people_api_staff_certifications_certification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/certifications/{certification_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Certification
         * @description Says that the claim holds.
         */
        post: operations["yuandian_foundation_people_api_staff_certifications_confirm_certification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/certifications/{certification_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Certification
         * @description Says that it could not be confirmed, and why.
         */
        post: operations["yuandian_foundation_people_api_staff_certifications_refuse_certification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/grids/{grid_id}/responsible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Responsible For Grid
         * @description Who is responsible for a grid now, level by level, deputies applied.
         */
        get: operations["yuandian_foundation_people_api_staff_responsibility_responsible_for_grid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Household
         * @description Enters a household, and its dwelling if that is new.
         */
        post: operations["yuandian_foundation_people_api_staff_persons_create_household"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/households/{household_id}/residences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move In
         * @description A person comes to live in a household.
         */
        post: operations["yuandian_foundation_people_api_staff_persons_move_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/linked-households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Linked Households
         * @description The households that one's posts keep in touch with (联户).
         */
        get: operations["yuandian_foundation_people_api_staff_persons_my_linked_households"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/linked-households/{link_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlink Household
         * @description Ends a link.
         */
        post: operations["yuandian_foundation_people_api_staff_persons_unlink_household"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Me
         * @description Who is signed in, with which posts, and what these entitle to. `X-Post` chooses the post to act under.
         */
        get: operations["yuandian_foundation_people_api_staff_sign_in_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/me/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Consent
         * @description Gives or takes back the consent to show one's phone and photo to residents.
         */
        put: operations["yuandian_foundation_people_api_staff_sign_in_consent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Password
         * @description Sets a new password and ends all other sessions.
         */
        put: operations["yuandian_foundation_people_api_staff_sign_in_change_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Sessions
         * @description Where one is signed in.
         */
        get: operations["yuandian_foundation_people_api_staff_sign_in_my_sessions"];
        put?: never;
        post?: never;
        /**
         * Revoke Other Sessions
         * @description Ends all of one's own sessions but this one.
         */
        delete: operations["yuandian_foundation_people_api_staff_sign_in_revoke_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/me/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Session
         * @description Ends one of one's own sessions.
         */
        delete: operations["yuandian_foundation_people_api_staff_sign_in_revoke_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Confirm Totp
         * @description Turns the second step on with a code from the new secret.
         */
        put: operations["yuandian_foundation_people_api_staff_sign_in_confirm_totp"];
        /**
         * Begin Totp
         * @description A new secret for the second step.
         */
        post: operations["yuandian_foundation_people_api_staff_sign_in_begin_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/me/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable Totp
         * @description Turns the second step off with a present code.
         */
        post: operations["yuandian_foundation_people_api_staff_sign_in_disable_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Nominations
         * @description Nominations in sight, newest first.
         */
        get: operations["yuandian_foundation_people_api_staff_nominations_list_nominations"];
        put?: never;
        /**
         * Nominate
         * @description Puts a person forward for an elected role.
         */
        post: operations["yuandian_foundation_people_api_staff_nominations_nominate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/nominations/{nomination_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nomination
         * @description One nomination with its record.
         */
        get: operations["yuandian_foundation_people_api_staff_nominations_nomination"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/nominations/{nomination_id}/appoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appoint Nominee
         * @description Gives the nominee the post.
         */
        post: operations["yuandian_foundation_people_api_staff_nominations_appoint_nominee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/nominations/{nomination_id}/make-public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Public
         * @description Hangs a nomination out for at least five days.
         */
        post: operations["yuandian_foundation_people_api_staff_nominations_make_public"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/nominations/{nomination_id}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Object To
         * @description Writes down an objection.
         */
        post: operations["yuandian_foundation_people_api_staff_nominations_object_to"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/nominations/{nomination_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Nomination
         * @description Decides against a nomination.
         */
        post: operations["yuandian_foundation_people_api_staff_nominations_refuse_nomination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/nominations/{nomination_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Nomination
         * @description Takes a nomination back.
         */
        post: operations["yuandian_foundation_people_api_staff_nominations_withdraw_nomination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/party-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Party Coverage
         * @description How far party organisations and members reach, with formula and denominator (ORG-02, ORG-03, ORG-05).
         */
        get: operations["yuandian_foundation_people_api_staff_responsibility_party_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/party-coverage/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Party Gaps
         * @description Grids without party organisation; with `level=micro` micro-grids without a party member.
         */
        get: operations["yuandian_foundation_people_api_staff_responsibility_party_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Permissions
         * @description Every permission that a role may hold.
         */
        get: operations["yuandian_foundation_people_api_staff_responsibility_list_permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Persons
         * @description Persons in sight, by name.
         */
        get: operations["yuandian_foundation_people_api_staff_persons_list_persons"];
        put?: never;
        /**
         * Register Person
         * @description Enters a person in the register.
         */
        post: operations["yuandian_foundation_people_api_staff_persons_register_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/persons/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Person
         * @description One person, sealed values masked.
         */
        get: operations["yuandian_foundation_people_api_staff_persons_person"];
        /**
         * Change Person
         * @description Corrects a person.
         */
        put: operations["yuandian_foundation_people_api_staff_persons_change_person"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/persons/{person_id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Account
         * @description Gives a person a staff account. The first password is shown once, so a retry answers `person_has_account`.
         */
        post: operations["yuandian_foundation_people_api_staff_accounts_open_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/persons/{person_id}/membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register Membership
         * @description Enters a person as a party member.
         */
        post: operations["yuandian_foundation_people_api_staff_persons_register_membership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/persons/{person_id}/membership/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Membership
         * @description Ends a party registration.
         */
        post: operations["yuandian_foundation_people_api_staff_persons_end_membership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/persons/{person_id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Posts Of Person
         * @description What a person holds and held, who stood in, and who did what about it.
         */
        get: operations["yuandian_foundation_people_api_staff_persons_posts_of_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/persons/{person_id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unmask
         * @description Shows a sealed value plain, once, for a reason that is kept.
         */
        post: operations["yuandian_foundation_people_api_staff_persons_unmask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/persons/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find Persons
         * @description Persons in sight with exactly that phone or ID number.
         */
        post: operations["yuandian_foundation_people_api_staff_persons_find_persons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Directory
         * @description Posts in force in sight, by title; phones masked.
         */
        get: operations["yuandian_foundation_people_api_staff_posts_directory"];
        put?: never;
        /**
         * Appoint
         * @description Gives a person a post.
         */
        post: operations["yuandian_foundation_people_api_staff_posts_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/posts/{post_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Post
         * @description One post with its absences and its record.
         */
        get: operations["yuandian_foundation_people_api_staff_posts_post"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/posts/{post_id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Absence
         * @description Says who stands in while the holder is away.
         */
        post: operations["yuandian_foundation_people_api_staff_posts_record_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/posts/{post_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Post
         * @description Takes a post from its holder, as of now.
         */
        post: operations["yuandian_foundation_people_api_staff_posts_end_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/posts/{post_id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Post Ending
         * @description What would end with a post, before it is ended or handed over.
         */
        get: operations["yuandian_foundation_people_api_staff_posts_post_ending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/posts/{post_id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand Over
         * @description Gives the post to another person; open work follows.
         */
        post: operations["yuandian_foundation_people_api_staff_posts_hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/posts/{post_id}/linked-households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link Households
         * @description Links households, or all of a building, to a post.
         */
        post: operations["yuandian_foundation_people_api_staff_persons_link_households"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/residences/{residence_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Out
         * @description A person leaves a household; the last one out ends it.
         */
        post: operations["yuandian_foundation_people_api_staff_persons_move_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/responsibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Responsibility States
         * @description The matrix, level by level: grids, gaps, overlaps, and people who cannot be reached.
         */
        get: operations["yuandian_foundation_people_api_staff_responsibility_responsibility_states"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/responsibility/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Responsibility Gaps
         * @description Grids without exactly one responsible person who can be reached, by code.
         */
        get: operations["yuandian_foundation_people_api_staff_responsibility_responsibility_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/responsibility/unplaced-buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unplaced Buildings
         * @description Addresses that belong to no micro-grid.
         */
        get: operations["yuandian_foundation_people_api_staff_responsibility_unplaced_buildings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Roles
         * @description Every role and what it entitles to.
         */
        get: operations["yuandian_foundation_people_api_staff_responsibility_list_roles"];
        put?: never;
        /**
         * Create Role
         * @description A role of the district's own.
         */
        post: operations["yuandian_foundation_people_api_staff_responsibility_create_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Role
         * @description One role with the number of its holders and its record.
         */
        get: operations["yuandian_foundation_people_api_staff_responsibility_role"];
        /**
         * Change Role
         * @description Edits a role for the whole district.
         */
        put: operations["yuandian_foundation_people_api_staff_responsibility_change_role"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In
         * @description Signs in with name and password. With `awaits_totp` the second step follows.
         */
        post: operations["yuandian_foundation_people_api_staff_sign_in_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/sign-in/second-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Second Step
         * @description Gives the code of the second step for a token that works.
         */
        post: operations["yuandian_foundation_people_api_staff_sign_in_second_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/people/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Out
         * @description Ends this session.
         */
        post: operations["yuandian_foundation_people_api_staff_sign_in_sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Points Funds
         * @description The funds within reach, by place.
         */
        get: operations["yuandian_foundation_points_api_points_funds"];
        put?: never;
        /**
         * Open Points Fund
         * @description Opens the fund of a community, a street or the district.
         */
        post: operations["yuandian_foundation_points_api_open_points_fund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/funds/{fund_id}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Fund Budget
         * @description Says how many points a fund may be issued within a year.
         */
        post: operations["yuandian_foundation_points_api_set_fund_budget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/funds/{fund_id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Points
         * @description Issues points to a fund, out of this year's budget.
         */
        post: operations["yuandian_foundation_points_api_issue_points"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/funds/{fund_id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fund Statement
         * @description What went into a fund and out of it, the latest first.
         */
        get: operations["yuandian_foundation_points_api_fund_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Points Grants
         * @description Rewards out of the funds within reach, the latest first.
         */
        get: operations["yuandian_foundation_points_api_points_grants"];
        put?: never;
        /**
         * Propose Grant
         * @description Proposes a reward in one's own words, which somebody else has to approve.
         */
        post: operations["yuandian_foundation_points_api_propose_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/grants/{grant_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Grant
         * @description Approves a reward, which pays it, or refuses it.
         */
        post: operations["yuandian_foundation_points_api_decide_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Points Movements
         * @description Movements in sight, the latest first.
         */
        get: operations["yuandian_foundation_points_api_points_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/movements/{movement_id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse Reward
         * @description Takes back a reward that was wrong, for a reason that its person reads.
         */
        post: operations["yuandian_foundation_points_api_reverse_reward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/movements/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Movements as a workbook of at most 100,000 rows
         * @description What the list holds; whose it is stays masked.
         */
        get: operations["yuandian_foundation_points_api_movements_as_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Points Of Person
         * @description The account of a person in sight, name and phone masked: what is left and whence, what expires, what moved.
         */
        get: operations["yuandian_foundation_points_api_points_of_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Points Rules With Versions
         * @description All rules with all their versions, the newest first.
         */
        get: operations["yuandian_foundation_points_api_points_rules_with_versions"];
        put?: never;
        /**
         * Propose Points Rule
         * @description Proposes a rule, or a new version of one, which somebody else has to approve.
         */
        post: operations["yuandian_foundation_points_api_propose_points_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Points Rule
         * @description What such a version would have done within the last thirty days.
         */
        post: operations["yuandian_foundation_points_api_preview_points_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/points/rules/versions/{version_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Points Rule
         * @description Approves or refuses what somebody else proposed.
         */
        post: operations["yuandian_foundation_points_api_decide_points_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Publications
         * @description Publications for your places, the newest first, with how many of how many residents opened them.
         */
        get: operations["yuandian_foundation_publications_api_list_publications"];
        put?: never;
        /**
         * Draft Publication
         * @description Begins a publication as a draft.
         */
        post: operations["yuandian_foundation_publications_api_draft_publication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/publications/{publication_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Publication
         * @description One as it was written, as readers see it, with its record.
         */
        get: operations["yuandian_foundation_publications_api_publication"];
        /**
         * Change Publication
         * @description Replaces what was written, unless somebody else did meanwhile.
         */
        put: operations["yuandian_foundation_publications_api_change_publication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/publications/{publication_id}/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Publication Audience
         * @description How many residents it would reach if it were published now, counted as far as 10,000.
         */
        get: operations["yuandian_foundation_publications_api_publication_audience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/publications/{publication_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Publication
         * @description Puts out the text that was looked at, now or from a day on; refused where somebody changed it meanwhile.
         */
        post: operations["yuandian_foundation_publications_api_publish_publication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/publications/{publication_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Publication
         * @description Takes it back, with the reason on record.
         */
        post: operations["yuandian_foundation_publications_api_withdraw_publication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/publications/films": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Film Limits
         * @description What the settings say of films.
         */
        get: operations["yuandian_foundation_publications_api_film_limits"];
        put?: never;
        /**
         * Upload Film
         * @description Takes a film (MP4); use it within a day.
         */
        post: operations["yuandian_foundation_publications_api_upload_film"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/publications/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Publication
         * @description A text as readers would see it. Changes nothing.
         */
        post: operations["yuandian_foundation_publications_api_preview_publication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/replies/cases/{case_id}/hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a reader may miss in a reply
         * @description Writes nothing down and blocks nothing.
         */
        post: operations["yuandian_governance_triage_replies_api_reply_hints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/triage/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a case is probably about, and why */
        get: operations["yuandian_governance_triage_api_case_proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/triage/cases/{case_id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an outside model says of a case */
        get: operations["yuandian_governance_triage_api_case_vote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/triage/learning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions and lessons */
        get: operations["yuandian_governance_triage_api_learned"];
        put?: never;
        /** Learn now from what staff taught */
        post: operations["yuandian_governance_triage_api_learn_now"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/triage/learning/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let learning go on after a roll-back */
        post: operations["yuandian_governance_triage_api_resume_learning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/triage/learning/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an earlier version serve again */
        post: operations["yuandian_governance_triage_api_roll_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/triage/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What some words would be taken for
         * @description Writes nothing down; the words come as a body, so that no log of addresses keeps them.
         */
        post: operations["yuandian_governance_triage_api_try_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Entries
         * @description Service entered later at your places.
         */
        get: operations["yuandian_community_volunteering_api_staff_list_entries"];
        put?: never;
        /**
         * Enter Service Of
         * @description Tells what some people did; two others have to confirm it of each.
         */
        post: operations["yuandian_community_volunteering_api_staff_enter_service_of"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/entries/{entry_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Entry
         * @description One of two confirmations.
         */
        post: operations["yuandian_community_volunteering_api_staff_confirm_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/entries/{entry_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Entry
         * @description Turns it down, with a reason.
         */
        post: operations["yuandian_community_volunteering_api_staff_refuse_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/entries/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Entries
         * @description One of two confirmations of each, all or none.
         */
        post: operations["yuandian_community_volunteering_api_staff_confirm_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/publishers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Publishers
         * @description The organisations for which you may publish.
         */
        get: operations["yuandian_community_volunteering_api_staff_list_publishers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/roll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Roll
         * @description The volunteers of your places, the latest enlisted first.
         */
        get: operations["yuandian_community_volunteering_api_staff_list_roll"];
        /**
         * Enlist Volunteers
         * @description Puts people on the roll of a grid, or changes where they come from and help.
         */
        put: operations["yuandian_community_volunteering_api_staff_enlist_volunteers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/roll/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take Off Roll
         * @description Who helps no longer.
         */
        delete: operations["yuandian_community_volunteering_api_staff_take_off_roll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/roll/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Roll
         * @description How many of which origin help where.
         */
        get: operations["yuandian_community_volunteering_api_staff_count_roll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who took part in which tasks, as a workbook
         * @description Names as you read them on the screen, and hours; no phones. The record of each task tells of it.
         */
        get: operations["yuandian_community_volunteering_api_staff_volunteers_as_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Office Tasks
         * @description The tasks of your places and organisations, the latest first.
         */
        get: operations["yuandian_community_volunteering_api_staff_list_office_tasks"];
        put?: never;
        /**
         * Draft Task
         * @description Begins a task of an organisation, or a weekly series, as drafts.
         */
        post: operations["yuandian_community_volunteering_api_staff_draft_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Task For Staff
         * @description One task whole.
         */
        get: operations["yuandian_community_volunteering_api_staff_task_for_staff"];
        /**
         * Change Task
         * @description Rewrites it; participants are notified of a new time or place.
         */
        put: operations["yuandian_community_volunteering_api_staff_change_task"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Task
         * @description Opens a resident's task.
         */
        post: operations["yuandian_community_volunteering_api_staff_approve_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Task
         * @description Calls it off; everybody in it is notified.
         */
        post: operations["yuandian_community_volunteering_api_staff_cancel_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check In Codes
         * @description The codes to be shown for the next two hours, one for each half minute.
         */
        get: operations["volunteering_codes_of_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm My Hours
         * @description Confirms hours: they are entered, and the points are paid.
         */
        post: operations["volunteering_confirm_hours_of_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish My Task
         * @description Closes it when all hours are settled, with a look back.
         */
        post: operations["volunteering_finish_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer Task
         * @description Offers it to one person, for whom a slot is kept.
         */
        post: operations["yuandian_community_volunteering_api_staff_offer_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Participants
         * @description Who is in a task that you run.
         */
        get: operations["list_participants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/participants/{enrolment_id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Attendance
         * @description Notes on your list that somebody came, left or did not come.
         */
        post: operations["volunteering_note_attendance_of_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/participants/{enrolment_id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate My Volunteer
         * @description How somebody did.
         */
        post: operations["volunteering_rate_volunteer_of_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/participants/{enrolment_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle My Dispute
         * @description Says how long it was after all.
         */
        post: operations["volunteering_settle_dispute_of_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Task
         * @description Opens it, or all drafts of its series.
         */
        post: operations["yuandian_community_volunteering_api_staff_publish_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Record Of Task
         * @description What was done with it, by whom.
         */
        get: operations["yuandian_community_volunteering_api_staff_record_of_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Task
         * @description Turns a resident's task down, with a reason.
         */
        post: operations["yuandian_community_volunteering_api_staff_refuse_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/volunteering/tasks/{task_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review Task
         * @description Writes down what went well and what did not.
         */
        post: operations["yuandian_community_volunteering_api_staff_review_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count What Waits
         * @description Every kind of which something waits for you, with how much.
         */
        get: operations["yuandian_foundation_waiting_api_count_what_waits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/waiting/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List What Waits
         * @description What waits for you of one kind, the longest first.
         */
        get: operations["yuandian_foundation_waiting_api_list_what_waits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AbsenceCard
         * @description A time in which somebody stands in.
         */
        AbsenceCard: {
            /**
             * Deputy Post Id
             * Format: uuid
             */
            deputy_post_id: string;
            /** Deputy Title */
            deputy_title: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Post Id
             * Format: uuid
             */
            post_id: string;
            /** Reason */
            reason: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * AbsenceIn
         * @description Who stands in, from when to when, and why.
         */
        AbsenceIn: {
            /**
             * Deputy Post Id
             * Format: uuid
             */
            deputy_post_id: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Reason */
            reason: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * AccountAction
         * @description What may be done about an account, for a reason.
         * @enum {string}
         */
        AccountAction: "reset" | "end_sessions" | "close" | "reopen";
        /**
         * AccountFilter
         * @description What the list is narrowed to; each word of `text` stands in the username or the name.
         */
        AccountFilter: {
            /**
             * Is Without Totp
             * @default false
             */
            is_without_totp?: boolean;
            state?: components["schemas"]["AccountState"] | null;
            /** Text */
            text?: string | null;
        };
        /**
         * AccountKind
         * @description Whose points an account holds.
         *
         *     `issue` is where all come from and so the only one below zero; `expiry` only takes; `charity` is the gift fund,
         *     out of which goods for households in need are paid.
         * @enum {string}
         */
        AccountKind: "person" | "merchant" | "fund" | "issue" | "expiry" | "charity";
        /**
         * AccountLine
         * @description A line of the statement. `may_reverse`: a reward of somebody else's that the actor may take back.
         */
        AccountLine: {
            line: components["schemas"]["PointsLine"];
            /** May Reverse */
            may_reverse: boolean;
        };
        /**
         * AccountNew
         * @description A staff account to open.
         */
        AccountNew: {
            /** Username */
            username: string;
        };
        /**
         * AccountOpened
         * @description A new staff account and its first password, shown once and to be changed at the first sign-in.
         */
        AccountOpened: {
            /** First Password */
            first_password: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Username */
            username: string;
        };
        /**
         * AccountRow
         * @description A way to sign in. `titles` are those of the posts in force; `actions` what the asker may do about it.
         */
        AccountRow: {
            /** Actions */
            actions: components["schemas"]["AccountAction"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Has Totp */
            has_totp: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Last Sign In */
            last_sign_in: string | null;
            /** Locked Until */
            locked_until: string | null;
            /** Must Change Password */
            must_change_password: boolean;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Person Name */
            person_name: string;
            state: components["schemas"]["AccountState"];
            /** Titles */
            titles: string[];
            /** Username */
            username: string | null;
        };
        /**
         * AccountState
         * @description The first of these that holds.
         * @enum {string}
         */
        AccountState: "closed" | "locked" | "unused" | "dormant" | "open";
        /**
         * AddressCandidate
         * @description A place that a text may mean.
         *
         *     `kind` is `building`, `courtyard`, or the kind of a place; `place_id` the row of that kind. `confidence`
         *     lies in 0…1; `reason` says in Chinese what matched.
         */
        AddressCandidate: {
            /** Confidence */
            confidence: number;
            /** Grid Id */
            grid_id: string | null;
            /** Kind */
            kind: string;
            /** Lat */
            lat: number | null;
            /** Lon */
            lon: number | null;
            /** Name */
            name: string;
            /**
             * Place Id
             * Format: uuid
             */
            place_id: string;
            /** Reason */
            reason: string;
        };
        /**
         * AddressesAsked
         * @description A page of buildings and places.
         */
        AddressesAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
        };
        /**
         * AddressRow
         * @description A building (`kind` is `building`) with its courtyard, or a place of another kind.
         */
        AddressRow: {
            /** Courtyard */
            courtyard: string;
            /** Entrances */
            entrances: number;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Grid Name */
            grid_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Lat */
            lat: number | null;
            /** Lon */
            lon: number | null;
            /** Name */
            name: string;
        };
        /**
         * Agreement
         * @description What somebody agrees to on taking part; for minors, whose guardian agrees and how to reach them.
         */
        Agreement: {
            /**
             * Guardian Name
             * @default
             */
            guardian_name?: string;
            /**
             * Guardian Phone
             * @default
             */
            guardian_phone?: string;
            /**
             * Has Acknowledged Risk
             * @default false
             */
            has_acknowledged_risk?: boolean;
        };
        /**
         * Alarm
         * @description How far above its history a trouble grows (DSP-06), mildest first.
         * @enum {string}
         */
        Alarm: "none" | "yellow" | "orange" | "red";
        /**
         * Algorithm
         * @description The two algorithms.
         * @enum {string}
         */
        Algorithm: "hmac-sm3" | "hmac-sha256";
        /**
         * AllReadIn
         * @description The newest message that the screen showed; what came later stays unread.
         */
        AllReadIn: {
            /** Up To */
            up_to?: string | null;
        };
        /**
         * Anomaly
         * @description Something to look at: whose, masked, how much of what, and what was decided.
         *
         *     Of many persons five are named, those in sight first; `seen_ids` are those whose account the reader may open.
         *     `may_decide`: somebody concerned is within reach, and the reader is not concerned.
         */
        Anomaly: {
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Figure */
            figure: number;
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /** Key */
            key: string;
            kind: components["schemas"]["AnomalyKind"];
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** May Decide */
            may_decide: boolean;
            /** Person Ids */
            person_ids: string[];
            /** Persons */
            persons: string[];
            /** Seen Ids */
            seen_ids: string[];
            verdict: components["schemas"]["Verdict"] | null;
            /** Words */
            words: string;
        };
        /**
         * AnomalyDecisionIn
         * @description What it was, and how one knows.
         */
        AnomalyDecisionIn: {
            /** Key */
            key: string;
            verdict: components["schemas"]["Verdict"];
            /** Words */
            words: string;
        };
        /**
         * AnomalyKind
         * @description What looks wrong: people who confirm each other, too long a day, too many invited at once, one phone for several
         *     people, the very same point again and again, further than anybody travels.
         * @enum {string}
         */
        AnomalyKind: "mutual" | "long_day" | "many_invited" | "same_device" | "same_point" | "far_apart";
        /**
         * AnomalyRule
         * @description From which figure on something is listed, within the last so many days.
         */
        AnomalyRule: {
            /** Days */
            days: number;
            kind: components["schemas"]["AnomalyKind"];
            /** Limit */
            limit: number;
        };
        /**
         * AppealDecisionIn
         * @description What was decided on an appeal, and why.
         */
        AppealDecisionIn: {
            /** Is Revoked */
            is_revoked: boolean;
            /** Words */
            words: string;
        };
        /**
         * AppealIn
         * @description Why it is wrong.
         */
        AppealIn: {
            /** Words */
            words: string;
        };
        /**
         * Appointment
         * @description Who is to be what, where and since when (default today).
         */
        Appointment: {
            /** Grid Id */
            grid_id?: string | null;
            /** Organisation Id */
            organisation_id?: string | null;
            origin?: components["schemas"]["PostOrigin"] | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Role */
            role: string;
            /** Starts On */
            starts_on?: string | null;
            /**
             * Title
             * @default
             */
            title?: string;
        };
        /**
         * AreaFault
         * @description `overlap` of two siblings, a child `outside_parent`, or a `gap` in a parent, and a point in it.
         */
        AreaFault: {
            /** Code */
            code: string;
            /**
             * Fault
             * @enum {string}
             */
            fault: "overlap" | "outside_parent" | "gap";
            /** Other Code */
            other_code: string | null;
            /** Point */
            point: [
                number,
                number
            ] | null;
            /** Square Metres */
            square_metres: number;
        };
        /**
         * ArrangementIn
         * @description The whole home page, made from the arrangement of that version.
         */
        ArrangementIn: {
            /** Modules */
            modules: components["schemas"]["PlacedModule"][];
            /** Version */
            version: number;
        };
        /**
         * ArriveIn
         * @description Where the worker stands, if the phone tells; why it is far from the case, if it is.
         */
        ArriveIn: {
            /**
             * Coordinate System
             * @default gcj02
             * @enum {string}
             */
            coordinate_system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            /** Done At */
            done_at?: string | null;
            /**
             * File Ids
             * @default []
             */
            file_ids?: string[];
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * AssignmentRow
         * @description Who had it or helped.
         */
        AssignmentRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Ended At */
            ended_at: string | null;
            /** Ended By */
            ended_by: string | null;
            /** Finished At */
            finished_at: string | null;
            /** Holder */
            holder: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Opinion */
            opinion: string;
            /** Reason */
            reason: string;
            /** Signed At */
            signed_at: string | null;
        };
        /**
         * AssistantIn
         * @description Whom to ask to serve the merchant: the full name, and the phone of their account.
         */
        AssistantIn: {
            /** Name */
            name: string;
            /** Phone */
            phone: string;
        };
        /**
         * AssistantRequestRow
         * @description A merchant that asks somebody to serve there.
         */
        AssistantRequestRow: {
            /** Address */
            address: string;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Merchant */
            merchant: string;
        };
        /**
         * AssistIn
         * @description Who is to help, and with what.
         */
        AssistIn: {
            /** Organisation Id */
            organisation_id?: string | null;
            /** Post Id */
            post_id?: string | null;
            /**
             * Task
             * @default
             */
            task?: string;
        };
        /**
         * Attachment
         * @description A file to be saved; its link ends within hours.
         */
        Attachment: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Url */
            url: string;
        };
        /**
         * AttendanceIn
         * @description What the list says of somebody.
         */
        AttendanceIn: {
            /**
             * Action
             * @enum {string}
             */
            action: "check_in" | "check_out" | "miss";
            /** At */
            at?: string | null;
        };
        /**
         * Audience
         * @description For whom a rule is. What somebody does in office is rewarded by rules of its own (CON-7).
         * @enum {string}
         */
        Audience: "resident" | "office";
        /**
         * BadgeCard
         * @description A badge and how far one is.
         */
        BadgeCard: {
            /** Code */
            code: string;
            /** Is Held */
            is_held: boolean;
            measure: components["schemas"]["Measure"];
            /** Name */
            name: string;
            /** Name En */
            name_en: string;
            /** Needed */
            needed: number;
            /** Reached */
            reached: number;
            /** Words */
            words: string;
            /** Words En */
            words_en: string;
        };
        /**
         * BadLine
         * @description A row that could not be taken.
         */
        BadLine: {
            /** Faults */
            faults: components["schemas"]["RowFault"][];
            /** Line */
            line: number;
        };
        /**
         * BlockKind
         * @description How a block is drawn.
         * @enum {string}
         */
        BlockKind: "heading" | "text" | "item" | "quote" | "picture" | "rule";
        /**
         * Board
         * @description A board. `earlier` are the first days of frozen ones.
         */
        Board: {
            /** Earlier */
            earlier: string[];
            /** Frozen At */
            frozen_at: string | null;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Is Public */
            is_public: boolean;
            kind: components["schemas"]["BoardKind"];
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            level: components["schemas"]["BoardLevel"];
            /** Lines */
            lines: components["schemas"]["BoardLine"][];
            mine: components["schemas"]["BoardPlace"] | null;
            period: components["schemas"]["BoardPeriod"];
            /** Place */
            place: string;
            /** Rule */
            rule: string;
            /** Rule En */
            rule_en: string;
            /** Snapshot Id */
            snapshot_id: string | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Total */
            total: number;
        };
        /**
         * BoardConsent
         * @description Whether boards may name somebody in full.
         */
        BoardConsent: {
            /** Is Public */
            is_public: boolean;
        };
        /**
         * BoardFilter
         * @description Which board; without a place that of one's own home, without a day the one that runs now.
         */
        BoardFilter: {
            /** Grid Id */
            grid_id?: string | null;
            /** @default volunteer */
            kind?: "volunteer" | "organisation";
            /** @default community */
            level?: "district" | "street" | "community";
            /** @default week */
            period?: "week" | "month" | "year";
            /** Starts On */
            starts_on?: string | null;
        };
        /**
         * BoardKind
         * @description Whose board.
         * @enum {string}
         */
        BoardKind: "volunteer" | "organisation";
        /**
         * BoardLevel
         * @description Of which place.
         * @enum {string}
         */
        BoardLevel: "district" | "street" | "community";
        /**
         * BoardLine
         * @description One subject. `is_named`: they agreed to their full name.
         */
        BoardLine: {
            /** Is Me */
            is_me: boolean;
            /** Is Named */
            is_named: boolean;
            /** Minutes */
            minutes: number;
            /** Name */
            name: string;
            /** People */
            people: number;
            /** Points */
            points: number;
            /** Rank */
            rank: number;
            /** Services */
            services: number;
        };
        /**
         * BoardObjectionDecisionIn
         * @description What was found.
         */
        BoardObjectionDecisionIn: {
            /** Answer */
            answer: string;
            /** Is Upheld */
            is_upheld: boolean;
        };
        /**
         * BoardObjectionIn
         * @description What is wrong with which board.
         */
        BoardObjectionIn: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            kind: components["schemas"]["BoardKind"];
            period: components["schemas"]["BoardPeriod"];
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Words */
            words: string;
        };
        /**
         * BoardObjectionRow
         * @description An objection and what became of it; its author is masked.
         */
        BoardObjectionRow: {
            /** Answer */
            answer: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Decided At */
            decided_at: string | null;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["BoardKind"];
            period: components["schemas"]["BoardPeriod"];
            /** Place */
            place: string;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            status: components["schemas"]["ObjectionStatus"];
            /** Words */
            words: string;
        };
        /**
         * BoardPageAsked
         * @description Which page.
         */
        BoardPageAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
        };
        /**
         * BoardPeriod
         * @description Over which time.
         * @enum {string}
         */
        BoardPeriod: "week" | "month" | "year";
        /**
         * BoardPlace
         * @description Where the asker stands.
         */
        BoardPlace: {
            /** Minutes */
            minutes: number;
            /** Points */
            points: number;
            /** Rank */
            rank: number;
        };
        /**
         * BoardSnapshotRow
         * @description A frozen period.
         */
        BoardSnapshotRow: {
            /** Digest */
            digest: string;
            /**
             * Frozen At
             * Format: date-time
             */
            frozen_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["BoardKind"];
            /**
             * Ledger Until
             * Format: date-time
             */
            ledger_until: string;
            /** Lines */
            lines: number;
            period: components["schemas"]["BoardPeriod"];
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
        };
        /**
         * BoundaryArea
         * @description One version of a grid's area, as GeoJSON in WGS84.
         */
        BoundaryArea: {
            /** Area */
            area: {
                [key: string]: unknown;
            };
            /** Reason */
            reason: string;
            source_system: components["schemas"]["CoordinateSystem"];
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
            /** Version */
            version: number;
        };
        /**
         * BoundaryCheckIn
         * @description New areas to try, nothing is stored.
         */
        BoundaryCheckIn: {
            /** Area */
            area: {
                [key: string]: unknown;
            };
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Others
             * @default []
             */
            others?: components["schemas"]["RedrawnArea"][];
            /** @default wgs84 */
            system?: components["schemas"]["CoordinateSystem"];
        };
        /**
         * BoundaryIn
         * @description A new area, and those of the grids that share the moved border.
         */
        BoundaryIn: {
            /** Area */
            area: {
                [key: string]: unknown;
            };
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "boundary";
            /**
             * Others
             * @default []
             */
            others?: components["schemas"]["RedrawnArea"][];
        };
        /**
         * BoundaryPreview
         * @description What new areas would do. Not `is_possible`: they cannot be proposed as they are.
         */
        BoundaryPreview: {
            /** Faults */
            faults: components["schemas"]["RedrawFault"][];
            /** Grids */
            grids: components["schemas"]["RedrawnGrid"][];
            /** Is Possible */
            is_possible: boolean;
            /** Moving */
            moving: components["schemas"]["MovingBuilding"][];
            /** Moving Count */
            moving_count: number;
        };
        /**
         * BoundaryVersion
         * @description One version of a grid's area.
         */
        BoundaryVersion: {
            /** Reason */
            reason: string;
            source_system: components["schemas"]["CoordinateSystem"];
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
            /** Version */
            version: number;
        };
        /**
         * Box
         * @description A map view in degrees, WGS84.
         */
        Box: {
            /** East */
            east: number;
            /** North */
            north: number;
            /** South */
            south: number;
            /** West */
            west: number;
        };
        /**
         * BuildingFault
         * @description A building that is `without_grid`, or stands `outside_grid`, the one that it answers to.
         */
        BuildingFault: {
            /**
             * Building Id
             * Format: uuid
             */
            building_id: string;
            /**
             * Fault
             * @enum {string}
             */
            fault: "without_grid" | "outside_grid";
            /** Grid Id */
            grid_id: string | null;
            /** Name */
            name: string;
        };
        /**
         * CabinetGiven
         * @description What is said of a cabinet.
         */
        CabinetGiven: {
            /** Address */
            address: string;
            /**
             * Cells
             * @default 12
             */
            cells?: number;
            /** Code */
            code: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Hours
             * @default
             */
            hours?: string;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
            /**
             * Merchant Id
             * Format: uuid
             */
            merchant_id: string;
            /** Name */
            name: string;
        };
        /**
         * CabinetRow
         * @description A cabinet as staff see it.
         */
        CabinetRow: {
            /** Address */
            address: string;
            /** Cells */
            cells: components["schemas"]["CellRow"][];
            /** Code */
            code: string;
            /** Has Secret */
            has_secret: boolean;
            /** Hours */
            hours: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** Merchant */
            merchant: string;
            /**
             * Merchant Id
             * Format: uuid
             */
            merchant_id: string;
            /** Name */
            name: string;
            /** Pending */
            pending: components["schemas"]["PendingHandOut"][];
            /** Place */
            place: string;
        };
        /**
         * CabinetSecret
         * @description The secret of a cabinet's machine, shown this once.
         */
        CabinetSecret: {
            /** Secret */
            secret: string;
        };
        /**
         * CalendarDay
         * @description One day: whether and when people work, and what a notice calls it.
         */
        CalendarDay: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Is Provisional */
            is_provisional: boolean;
            /** Is Working */
            is_working: boolean;
            kind: components["schemas"]["DayKind"] | null;
            /** Name */
            name: string | null;
            /** Spans */
            spans: components["schemas"]["Span"][];
        };
        /**
         * CalendarEffect
         * @description What a change does: the days worked no more or from now on, and how examples move.
         */
        CalendarEffect: {
            /** Freed */
            freed: string[];
            /** Shifts */
            shifts: components["schemas"]["DeadlineShift"][];
            /** Worked */
            worked: string[];
            /** Working Days After */
            working_days_after: number;
            /** Working Days Before */
            working_days_before: number;
        };
        /**
         * CallAction
         * @description What is done to a call.
         * @enum {string}
         */
        CallAction: "sign" | "return" | "report_in" | "handle" | "rate" | "rate_street";
        /**
         * CallbackMode
         * @description Where status reports of a source go.
         * @enum {string}
         */
        CallbackMode: "none" | "standin" | "http";
        /**
         * CallDetail
         * @description One department's call, and what the actor may do with it.
         */
        CallDetail: {
            /** Account */
            account: string;
            /** Actions */
            actions: components["schemas"]["CallAction"][];
            /** Handle Due At */
            handle_due_at: string | null;
            /** Handled At */
            handled_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Lead */
            is_lead: boolean;
            /** Name */
            name: string | null;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Overdue */
            overdue: string[];
            /** Rating By Department */
            rating_by_department: string;
            /** Rating By Street */
            rating_by_street: string;
            /** Report In Due At */
            report_in_due_at: string | null;
            /** Reported In At */
            reported_in_at: string | null;
            /** Return Reason */
            return_reason: string;
            /** Sign Due At */
            sign_due_at: string | null;
            /** Signed At */
            signed_at: string | null;
            /** Stars By Department */
            stars_by_department: number | null;
            /** Stars By Street */
            stars_by_street: number | null;
            status: components["schemas"]["CallStatus"];
            /** Task */
            task: string;
        };
        /**
         * CallHoursIn
         * @description One department's own clocks, in urgent hours.
         */
        CallHoursIn: {
            /** Handle */
            handle: number;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Report In */
            report_in: number;
            /** Sign */
            sign: number;
        };
        /**
         * CallStatus
         * @description Where one department's call stands.
         * @enum {string}
         */
        CallStatus: "waiting" | "called" | "signed" | "reported_in" | "handled" | "rated" | "returned" | "cancelled";
        /**
         * CallStepIn
         * @description One step of one department's call.
         */
        CallStepIn: {
            action: components["schemas"]["CallAction"];
            /**
             * File Ids
             * @default []
             */
            file_ids?: string[];
            /** Stars */
            stars?: number | null;
            /**
             * Text
             * @default
             */
            text?: string;
        };
        /**
         * CallWanted
         * @description A department to call in: what it is to do, and whether it leads.
         */
        CallWanted: {
            /**
             * Is Lead
             * @default false
             */
            is_lead?: boolean;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Task */
            task: string;
        };
        /**
         * CaseAction
         * @description What can be done to a case.
         * @enum {string}
         */
        CaseAction: "triage" | "dispatch" | "sign" | "return" | "reassign" | "contact" | "arrive" | "escalate" | "lower" | "assist" | "suspend" | "resume" | "ask_extension" | "grant_extension" | "deny_extension" | "ask_whistle" | "handle" | "check" | "fail_check" | "reply" | "follow_up" | "rate" | "reopen" | "redo" | "urge" | "supervise" | "add_material" | "join" | "merge" | "unmerge" | "link" | "park" | "unpark" | "make_project" | "finish_project" | "refuse" | "close" | "archive" | "hand_over";
        /**
         * CaseCard
         * @description Another case that belongs to it.
         */
        CaseCard: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            status: components["schemas"]["CaseStatus"];
            /** Summary */
            summary: string;
        };
        /**
         * CaseClocks
         * @description The three clocks and the times that met them.
         */
        CaseClocks: {
            /** Arrival Due At */
            arrival_due_at: string | null;
            /** Arrived At */
            arrived_at: string | null;
            /** External Due At */
            external_due_at: string | null;
            /** Handled At */
            handled_at: string | null;
            /** Handling Due At */
            handling_due_at: string | null;
            /** Is Due Provisional */
            is_due_provisional: boolean;
            /** Responded At */
            responded_at: string | null;
            /** Response Due At */
            response_due_at: string | null;
            /** Suspended At */
            suspended_at: string | null;
        };
        /**
         * CaseCorrection
         * @description What a person corrects about a case; None leaves a thing as it is.
         */
        CaseCorrection: {
            /** Category Id */
            category_id?: string | null;
            /**
             * Coordinate System
             * @default wgs84
             * @enum {string}
             */
            coordinate_system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            /** Grid Id */
            grid_id?: string | null;
            /** Latitude */
            latitude?: number | null;
            level?: components["schemas"]["CaseLevel"] | null;
            /** Longitude */
            longitude?: number | null;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /**
         * CaseCount
         * @description How many cases a list holds: at least so many where it `is_partial`, None where it could not be told in time.
         */
        CaseCount: {
            /** Count */
            count: number | null;
            /** Is Partial */
            is_partial: boolean;
        };
        /**
         * CaseDetail
         * @description One case whole. `actions` are the buttons to draw for whoever asked.
         */
        CaseDetail: {
            /** Account */
            account: string;
            /** Actions */
            actions: components["schemas"]["CaseAction"][];
            /** Assignments */
            assignments: components["schemas"]["AssignmentRow"][];
            /** Category By */
            category_by: string;
            clocks: components["schemas"]["CaseClocks"];
            /** Description */
            description: string;
            /** Dispatch Reason */
            dispatch_reason: string | null;
            /** Extensions */
            extensions: components["schemas"]["ExtensionRow"][];
            /** External Number */
            external_number: string | null;
            /** History */
            history: components["schemas"]["RecordMoment"][];
            /** Linked */
            linked: components["schemas"]["CaseCard"][];
            /** Merged */
            merged: components["schemas"]["CaseCard"][];
            /** Merged Into Id */
            merged_into_id: string | null;
            /** Outcome */
            outcome: string | null;
            /** Pause Reason */
            pause_reason: string | null;
            /** Pictures */
            pictures: components["schemas"]["PictureCard"][];
            /** Place By */
            place_by: string;
            /** Place Choices */
            place_choices: string[];
            /** Project */
            project: {
                [key: string]: unknown;
            } | null;
            refusal_reason: components["schemas"]["RefusalReason"] | null;
            /** Reports */
            reports: components["schemas"]["ReportRow"][];
            root_cause: components["schemas"]["RootCause"] | null;
            row: components["schemas"]["CaseRow"];
            /** Source */
            source: string | null;
            /** Tags */
            tags: string[];
            /** Whistles */
            whistles: components["schemas"]["WhistleDetail"][];
        };
        /**
         * CaseFilter
         * @description What to narrow a list by; every condition that is given must hold. `grid_id` and `category_id` stand for their
         *     whole subtree, `grid_alone` leaves out what lies in a grid below `grid_id`. `figure` leaves exactly the cases that
         *     it counts from `since` until `until`.
         */
        CaseFilter: {
            /** Category Id */
            category_id?: string | null;
            /**
             * Channels
             * @default []
             */
            channels?: ("branch" | "snapshot" | "walk_in" | "phone" | "group" | "patrol" | "camera" | "hotline" | "urban_management" | "enterprise")[];
            /** Due Before */
            due_before?: string | null;
            /** External Due Before */
            external_due_before?: string | null;
            figure?: components["schemas"]["Figure"] | null;
            /**
             * Grid Alone
             * @default false
             */
            grid_alone?: boolean;
            /** Grid Id */
            grid_id?: string | null;
            /** Holder Organisation Id */
            holder_organisation_id?: string | null;
            /** Holder Post Id */
            holder_post_id?: string | null;
            /** Hotspot Id */
            hotspot_id?: string | null;
            /** Is Active Find */
            is_active_find?: boolean | null;
            /** Is Categorised */
            is_categorised?: boolean | null;
            /** Is Emergency */
            is_emergency?: boolean | null;
            /** Is Overdue */
            is_overdue?: boolean | null;
            /** Is Repeat */
            is_repeat?: boolean | null;
            /** Is Supervised */
            is_supervised?: boolean | null;
            /** Is Unreplied */
            is_unreplied?: boolean | null;
            /**
             * Levels
             * @default []
             */
            levels?: ("ordinary" | "complex" | "hard")[];
            /**
             * Number
             * @default
             */
            number?: string;
            /** Opened From */
            opened_from?: string | null;
            /** Opened Until */
            opened_until?: string | null;
            /** Since */
            since?: string | null;
            /**
             * State
             * @default open
             * @enum {string}
             */
            state?: "open" | "ended" | "all";
            /**
             * Statuses
             * @default []
             */
            statuses?: ("opened" | "dispatched" | "signed" | "arrived" | "suspended" | "parked" | "project" | "handled" | "checked" | "replied" | "followed_up" | "closed" | "archived" | "refused" | "merged")[];
            /**
             * Text
             * @default
             */
            text?: string;
            /** Until */
            until?: string | null;
        };
        /**
         * CaseLevel
         * @description How hard a case is, which decides who handles it (HOT-06): grid worker, community, several organisations.
         * @enum {string}
         */
        CaseLevel: "ordinary" | "complex" | "hard";
        /**
         * CaseLikeness
         * @description What is probably the same trouble as a case, and the trouble that keeps coming back which it belongs to.
         */
        CaseLikeness: {
            /** Duplicates */
            duplicates: components["schemas"]["DuplicateRow"][];
            recurrence: components["schemas"]["RecurrenceRow"] | null;
        };
        /**
         * CaseMap
         * @description Pins, and whether there are more than are shown: then zoom in.
         */
        CaseMap: {
            /** Is Partial */
            is_partial: boolean;
            /** Pins */
            pins: components["schemas"]["CasePin"][];
        };
        /**
         * CaseNoteIn
         * @description A note that may be empty.
         */
        CaseNoteIn: {
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * CasePin
         * @description An open case on the map.
         */
        CasePin: {
            /** Category */
            category: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Emergency */
            is_emergency: boolean;
            /** Is Overdue */
            is_overdue: boolean;
            /** Latitude */
            latitude: number;
            level: components["schemas"]["CaseLevel"];
            /** Longitude */
            longitude: number;
            status: components["schemas"]["CaseStatus"];
            /** Summary */
            summary: string;
        };
        /**
         * CasePlaces
         * @description What is proposed for a case, beside its place as it stands: `said` is what was read, `leaf` its finest grid.
         *
         *     `is_teachable`: the asker may teach that these words mean that grid.
         */
        CasePlaces: {
            disagreement: components["schemas"]["PlaceDisagreement"] | null;
            /** Elsewhere */
            elsewhere: string | null;
            /** Is Teachable */
            is_teachable: boolean;
            /** Leaf Id */
            leaf_id: string | null;
            /** Leaf Name */
            leaf_name: string;
            outcome: components["schemas"]["Outcome"];
            /** Places */
            places: components["schemas"]["ProposedPlace"][];
            /** Reason */
            reason: string;
            /** Said */
            said: string;
        };
        /**
         * CaseReasonIn
         * @description A written reason.
         */
        CaseReasonIn: {
            /** Reason */
            reason: string;
        };
        /**
         * CaseRemarks
         * @description Every conversation of a case whose reporter can be written to.
         */
        CaseRemarks: {
            /** Can Answer */
            can_answer: boolean;
            /** Conversations */
            conversations: components["schemas"]["Conversation"][];
        };
        /**
         * CaseRow
         * @description A case as lists show it. Names are for people; no reporter is in it.
         */
        CaseRow: {
            /** Address */
            address: string;
            /** Category */
            category: string | null;
            channel: components["schemas"]["Channel"];
            clock_state: components["schemas"]["ClockState"];
            /** Due At */
            due_at: string | null;
            /** External Due At */
            external_due_at: string | null;
            /** External Number */
            external_number: string | null;
            /** Grid Id */
            grid_id: string | null;
            /** Handling Due At */
            handling_due_at: string | null;
            /** Holder */
            holder: string | null;
            /** Holder Level */
            holder_level: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active Find */
            is_active_find: boolean;
            /** Is Due Provisional */
            is_due_provisional: boolean;
            /** Is Emergency */
            is_emergency: boolean;
            /** Is Overdue */
            is_overdue: boolean;
            /** Is Supervised */
            is_supervised: boolean;
            /** Latitude */
            latitude: number | null;
            level: components["schemas"]["CaseLevel"];
            /** Longitude */
            longitude: number | null;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Place */
            place: string | null;
            /** Reopenings */
            reopenings: number;
            /** Repeats */
            repeats: number;
            /** Replied At */
            replied_at: string | null;
            /** Returns */
            returns: number;
            status: components["schemas"]["CaseStatus"];
            /** Summary */
            summary: string;
            /** Urges */
            urges: number;
            /** Was Overdue */
            was_overdue: boolean;
        };
        /**
         * CaseSheetIn
         * @description Which columns, in which order, with words of which language. No column: all of them.
         */
        CaseSheetIn: {
            /**
             * Columns
             * @default []
             */
            columns?: ("number" | "summary" | "status" | "level" | "category" | "place" | "address" | "holder" | "due" | "channel" | "opened" | "external" | "external_number" | "urges" | "returns" | "reopenings" | "replied")[];
            /**
             * Language
             * @default zh-CN
             * @enum {string}
             */
            language?: "zh-CN" | "en";
            /**
             * Order
             * @default newest
             * @enum {string}
             */
            order?: "due" | "newest" | "external_due";
        };
        /**
         * CaseState
         * @description Where the case stands after a step.
         */
        CaseState: {
            clock_state: components["schemas"]["ClockState"];
            /** Due At */
            due_at: string | null;
            /** Handling Due At */
            handling_due_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            level: components["schemas"]["CaseLevel"];
            /** Number */
            number: string;
            /** Sequence */
            sequence: number;
            status: components["schemas"]["CaseStatus"];
        };
        /**
         * CaseStatus
         * @description Where a case stands.
         * @enum {string}
         */
        CaseStatus: "opened" | "dispatched" | "signed" | "arrived" | "suspended" | "parked" | "project" | "handled" | "checked" | "replied" | "followed_up" | "closed" | "archived" | "refused" | "merged";
        /**
         * CaseStep
         * @description One row of the step table, for drawing forms.
         */
        CaseStep: {
            action: components["schemas"]["CaseAction"];
            after: components["schemas"]["CaseStatus"] | null;
            /** Before */
            before: components["schemas"]["CaseStatus"][];
            /** By */
            by: string[];
            /** Needs */
            needs: string[];
            /** Permission */
            permission: string | null;
        };
        /**
         * CategoryChoice
         * @description A category to choose from.
         */
        CategoryChoice: {
            /** Advice */
            advice: string | null;
            /** Code */
            code: string;
            default_level: components["schemas"]["CaseLevel"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Emergency */
            is_emergency: boolean;
            /** Is Leaf */
            is_leaf: boolean;
            /** Name */
            name: string;
            /** Path */
            path: string[];
        };
        /**
         * CategoryDetail
         * @description A category whole, in use or not, with the deadlines that it says itself.
         */
        CategoryDetail: {
            /** Advice */
            advice: string | null;
            /** Code */
            code: string;
            /** Deadlines */
            deadlines: components["schemas"]["DeadlineRow"][];
            default_level: components["schemas"]["CaseLevel"];
            /** Duplicate Metres */
            duplicate_metres: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** Is Emergency */
            is_emergency: boolean;
            /** Keywords */
            keywords: string[];
            /** Name */
            name: string;
            /** Name En */
            name_en: string;
            /** Parent Id */
            parent_id: string | null;
            /** Position */
            position: number;
            /** Reopen Days */
            reopen_days: number;
        };
        /**
         * CategoryDraft
         * @description What a category is made of, but for its code, which is given once.
         */
        CategoryDraft: {
            /** Advice */
            advice?: string | null;
            /** @default ordinary */
            default_level?: components["schemas"]["CaseLevel"];
            /**
             * Duplicate Metres
             * @default 100
             */
            duplicate_metres?: number;
            /**
             * Is Active
             * @default true
             */
            is_active?: boolean;
            /**
             * Is Emergency
             * @default false
             */
            is_emergency?: boolean;
            /** Keywords */
            keywords?: string[];
            /** Name */
            name: string;
            /**
             * Name En
             * @default
             */
            name_en?: string;
            /** Parent Id */
            parent_id?: string | null;
            /**
             * Position
             * @default 0
             */
            position?: number;
            /**
             * Reopen Days
             * @default 15
             */
            reopen_days?: number;
        };
        /**
         * CategoryFigures
         * @description The figures of a category with everything below it; without one, of cases that have none in use.
         */
        CategoryFigures: {
            /** Category Id */
            category_id: string | null;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Name */
            name: string | null;
            /** Parent Id */
            parent_id: string | null;
        };
        /**
         * CategoryGuess
         * @description The category that words point to, and which words; none where they point nowhere clearly.
         */
        CategoryGuess: {
            category: components["schemas"]["CategoryChoice"] | null;
            /** Words */
            words: string[];
        };
        /**
         * CellCounted
         * @description What somebody counted in a cell, and why it is not what the book says.
         */
        CellCounted: {
            /** Number */
            number: number;
            /** Pieces */
            pieces: number;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * CellRow
         * @description A cell and what lies in it.
         */
        CellRow: {
            /** Capacity */
            capacity: number;
            /** Number */
            number: number;
            /** Offer Id */
            offer_id: string | null;
            /** Quantity */
            quantity: number;
            /** Title */
            title: string | null;
        };
        /**
         * CertificateCard
         * @description A certificate as its owner and anybody who checks it see it: the name is masked.
         */
        CertificateCard: {
            /** Bodies */
            bodies: string[];
            /** Code */
            code: string;
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /** Minutes */
            minutes: number;
            /** Name */
            name: string;
            /** Times */
            times: number;
            /**
             * Until On
             * Format: date
             */
            until_on: string;
        };
        /**
         * CertificateIn
         * @description The period that a certificate speaks of, both days included.
         */
        CertificateIn: {
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /**
             * Until On
             * Format: date
             */
            until_on: string;
        };
        /**
         * CertificationAction
         * @description What is done to a claim.
         * @enum {string}
         */
        CertificationAction: "confirm" | "refuse" | "withdraw";
        /**
         * CertificationConfirmIn
         * @description For a home: the household that the resident comes to live in, unless they are registered already.
         */
        CertificationConfirmIn: {
            /** Household Id */
            household_id?: string | null;
            /** @default other */
            relation?: components["schemas"]["HouseholdRelation"];
        };
        /**
         * CertificationDetail
         * @description A claim as its checker needs it: the name to be compared with the card, and the address.
         */
        CertificationDetail: {
            /** Address */
            address: string | null;
            card: components["schemas"]["CertificationRow"];
            /** History */
            history: components["schemas"]["RecordStep"][];
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Registered Name */
            registered_name: string;
        };
        /**
         * CertificationKind
         * @description What a resident claims: to be the person of that name, or to live at that address.
         * @enum {string}
         */
        CertificationKind: "identity" | "household";
        /**
         * CertificationRate
         * @description How many of a grid's residents are certified, of how many that should be; no rate where nobody should.
         */
        CertificationRate: {
            /** Certified */
            certified: number;
            /** Code */
            code: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Level */
            level: string;
            /** Name */
            name: string;
            /** Rate */
            rate: number | null;
            /** Residents */
            residents: number;
        };
        /**
         * CertificationRates
         * @description Grids and those directly below them, with how it was counted and where the denominator is from.
         */
        CertificationRates: {
            /** Formula */
            formula: string;
            /** Grids */
            grids: components["schemas"]["CertificationRate"][];
            /** Source */
            source: string;
        };
        /**
         * CertificationRow
         * @description A claim in the queue: who, masked, and where.
         */
        CertificationRow: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Decided At */
            decided_at: string | null;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Grid Name */
            grid_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["CertificationKind"];
            /** Name Masked */
            name_masked: string;
            /** Phone Masked */
            phone_masked: string | null;
            /** Possible Actions */
            possible_actions: components["schemas"]["CertificationAction"][];
            /** Reason */
            reason: string | null;
            status: components["schemas"]["CertificationStatus"];
        };
        /**
         * CertificationsAsked
         * @description What the queue is narrowed to.
         */
        CertificationsAsked: {
            /** After */
            after?: string | null;
            kind?: components["schemas"]["CertificationKind"] | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            status?: components["schemas"]["CertificationStatus"] | null;
        };
        /**
         * CertificationStatus
         * @description Where a claim stands.
         * @enum {string}
         */
        CertificationStatus: "asked" | "confirmed" | "refused" | "withdrawn";
        /**
         * ChangeAction
         * @description What can be done with a proposal.
         * @enum {string}
         */
        ChangeAction: "approve" | "reject" | "withdraw" | "apply";
        /**
         * ChangedLine
         * @description A row whose subject was there and came differently: which fields, and whether they were taken over.
         */
        ChangedLine: {
            /** Fields */
            fields: {
                [key: string]: boolean;
            };
            /** Label */
            label: string;
            /** Line */
            line: number;
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
        };
        /**
         * ChangeIn
         * @description A proposed change. `system` is that of the areas, which are GeoJSON geometries.
         */
        ChangeIn: {
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Plan */
            plan: components["schemas"]["FoundIn"] | components["schemas"]["BoundaryIn"] | components["schemas"]["SplitIn"] | components["schemas"]["MergeIn"] | components["schemas"]["RenameIn"] | components["schemas"]["GridEndIn"];
            /** Reason */
            reason: string;
            /** @default wgs84 */
            system?: components["schemas"]["CoordinateSystem"];
        };
        /**
         * ChangeNoteIn
         * @description Why.
         */
        ChangeNoteIn: {
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * ChangesAsked
         * @description What a list of proposals is narrowed to.
         */
        ChangesAsked: {
            /** After */
            after?: string | null;
            /** Grid Id */
            grid_id?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            status?: components["schemas"]["ChangeStatus"] | null;
        };
        /**
         * ChangeStatus
         * @description Where a proposal stands.
         * @enum {string}
         */
        ChangeStatus: "proposed" | "approved" | "rejected" | "withdrawn" | "applied";
        /**
         * Channel
         * @description Where a case came from (EVT-09, EVT-17, EVT-20, EVT-27, EVT-37…EVT-39).
         * @enum {string}
         */
        Channel: "branch" | "snapshot" | "walk_in" | "phone" | "group" | "patrol" | "camera" | "hotline" | "urban_management" | "enterprise";
        /**
         * ChannelCode
         * @description The ways out. What a channel of this name does is said in `services/channels.py`.
         * @enum {string}
         */
        ChannelCode: "sms" | "wechat";
        /**
         * ChannelFigures
         * @description The figures of a channel.
         */
        ChannelFigures: {
            channel: components["schemas"]["Channel"];
            /** Counts */
            counts: {
                [key: string]: number;
            };
        };
        /**
         * CheckInCodes
         * @description The codes of the half minutes from `at` on, so that the client needs no network for a while.
         *
         *     `squares` are the QRs of the first of them, row by row, each row a number in hexadecimal whose bits are dark; a QR
         *     has `size` rows and leads to the task on any phone.
         */
        CheckInCodes: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Codes */
            codes: string[];
            /** Seconds */
            seconds: number;
            /** Size */
            size: number;
            /** Squares */
            squares: string[][];
        };
        /**
         * Clock
         * @description What is timed.
         * @enum {string}
         */
        Clock: "response" | "arrival" | "handling";
        /**
         * ClockState
         * @description Whether the clocks of a case run. A deadline that has passed means something only while they do.
         * @enum {string}
         */
        ClockState: "running" | "standing" | "stopped";
        /**
         * ClockUnit
         * @description The units a deadline may be set in; urgent hours run round the clock (紧急工作时), as in GB/T 30428 practice.
         * @enum {string}
         */
        ClockUnit: "urgent_hours" | "working_hours" | "working_days" | "hours";
        /**
         * CloseIn
         * @description A reason is needed only where a reporter calls it unsolved.
         */
        CloseIn: {
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /**
         * ClosingIn
         * @description Why and when an organisation closes.
         */
        ClosingIn: {
            /**
             * On
             * Format: date
             */
            on: string;
            /** Reason */
            reason: string;
        };
        /**
         * CodeAsked
         * @description Until when the code counts, and after how many seconds another may be asked for.
         */
        CodeAsked: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Retry After Seconds */
            retry_after_seconds: number;
        };
        /**
         * CodeIn
         * @description A code from an authenticator.
         */
        CodeIn: {
            /** Code */
            code: string;
        };
        /**
         * CodeKind
         * @description What scans it: WeChat, which opens the mini-program, or any camera, which opens the page.
         * @enum {string}
         */
        CodeKind: "wechat" | "web";
        /**
         * CodeSignIn
         * @description A mobile and the code that came there.
         */
        CodeSignIn: {
            /** Code */
            code: string;
            /** Phone */
            phone: string;
        };
        /**
         * ColumnMeaning
         * @description What a column can mean, for the mapping screen and the help beside a template.
         */
        ColumnMeaning: {
            /** About */
            about: string;
            /** Example */
            example: string;
            /** Field */
            field: string;
            /** Headings */
            headings: string[];
            /** Is Needed */
            is_needed: boolean;
            /** Is Repeatable */
            is_repeatable: boolean;
        };
        /**
         * ColumnRule
         * @description What one column means. `values` translates its texts: categories to our codes, levels to ours.
         */
        ColumnRule: {
            /** Column */
            column: string;
            /**
             * Date Formats
             * @default []
             */
            date_formats?: string[];
            /** Field */
            field: string;
            /** Values */
            values?: {
                [key: string]: string;
            };
        };
        /**
         * Commons
         * @description The board of a place and a period. `taken_at`: when it was counted.
         */
        Commons: {
            /** Counts */
            counts: components["schemas"]["CommonsCount"][];
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Months */
            months: components["schemas"]["CommonsMonth"][];
            /** Path */
            path: components["schemas"]["CommonsStep"][];
            period: components["schemas"]["BoardPeriod"];
            /** Places */
            places: components["schemas"]["CommonsPlace"][];
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * Taken At
             * Format: date-time
             */
            taken_at: string;
        };
        /**
         * CommonsAsked
         * @description Which place and period; without a place the district, without a day the period that runs now.
         */
        CommonsAsked: {
            /** Grid Id */
            grid_id?: string | null;
            /** @default month */
            period?: "week" | "month" | "year";
            /** Starts On */
            starts_on?: string | null;
        };
        /**
         * CommonsCount
         * @description One figure with how it is counted.
         */
        CommonsCount: {
            /** Count */
            count: number;
            /** Definition */
            definition: string;
            /** Definition Zh */
            definition_zh: string;
            figure: components["schemas"]["CommonsFigure"];
        };
        /**
         * CommonsFigure
         * @description What residents, party organisations and merchants did together.
         * @enum {string}
         */
        CommonsFigure: "tasks" | "volunteers" | "minutes" | "party_organisations" | "snapshots" | "points_given" | "points_spent" | "redeemed" | "merchants" | "donated";
        /**
         * CommonsMonth
         * @description Service of one month.
         */
        CommonsMonth: {
            /** Minutes */
            minutes: number;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Volunteers */
            volunteers: number;
        };
        /**
         * CommonsPlace
         * @description A place below the one that is shown, with the figures in the order of the board's own.
         */
        CommonsPlace: {
            /** Counts */
            counts: number[];
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            level: components["schemas"]["BoardLevel"];
            /** Name */
            name: string;
        };
        /**
         * CommonsStep
         * @description A place on the way down from the district.
         */
        CommonsStep: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            level: components["schemas"]["BoardLevel"];
            /** Name */
            name: string;
        };
        /**
         * ConfirmedIn
         * @description How long one of them was there.
         */
        ConfirmedIn: {
            /**
             * Enrolment Id
             * Format: uuid
             */
            enrolment_id: string;
            /** Minutes */
            minutes: number;
        };
        /**
         * ConfirmHoursIn
         * @description The hours of some, confirmed together.
         */
        ConfirmHoursIn: {
            /** Items */
            items: components["schemas"]["ConfirmedIn"][];
        };
        /**
         * ConsentIn
         * @description Whether phone and photo may be shown to the residents of one's grid.
         */
        ConsentIn: {
            /** Is Phone Public */
            is_phone_public: boolean;
            /** Is Photo Public */
            is_photo_public: boolean;
        };
        /**
         * ConsentsIn
         * @description The templates that WeChat says were accepted, one consent each.
         */
        ConsentsIn: {
            /** Template Ids */
            template_ids: string[];
        };
        /**
         * Contact
         * @description Somebody who is there for a grid. The phone and the photo are there where they agreed to it.
         */
        Contact: {
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
            /** Photo Id */
            photo_id: string | null;
            /**
             * Post Id
             * Format: uuid
             */
            post_id: string;
            /** Role */
            role: string;
            /** Title */
            title: string;
        };
        /**
         * ContactIn
         * @description What was said with the reporter.
         */
        ContactIn: {
            /** Done At */
            done_at?: string | null;
            /**
             * Is Face To Face
             * @default false
             */
            is_face_to_face?: boolean;
            /** Note */
            note: string;
        };
        /**
         * Conversation
         * @description What one reporter and the office wrote; `waiting_since` is the first that nobody has answered.
         */
        Conversation: {
            /** Items */
            items: components["schemas"]["RemarkRow"][];
            /** Name */
            name: string | null;
            /**
             * Report Id
             * Format: uuid
             */
            report_id: string;
            /** Waiting Since */
            waiting_since: string | null;
        };
        /**
         * CoordinateSystem
         * @description What a pair of coordinates may be given in.
         * @enum {string}
         */
        CoordinateSystem: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
        /**
         * CounterIn
         * @description A community's own counter.
         */
        CounterIn: {
            /** Address */
            address: string;
            /** Contact Name */
            contact_name: string;
            /** Contact Phone */
            contact_phone: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Hours
             * @default
             */
            hours?: string;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
            /** Name */
            name: string;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * CountIn
         * @description A stock-taking.
         */
        CountIn: {
            /** Cells */
            cells: components["schemas"]["CellCounted"][];
        };
        /**
         * Coverage
         * @description How much of something is covered, with its denominator and the sentence that says how it was counted.
         */
        Coverage: {
            /** Covered */
            covered: number;
            /** Formula */
            formula: string;
            /** Level */
            level: string;
            /** Rate */
            rate: number | null;
            /** Total */
            total: number;
        };
        /**
         * CoverageGap
         * @description A grid without what its level must have; `parent_code` tells where to look.
         */
        CoverageGap: {
            /** Code */
            code: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Level */
            level: string;
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Parent Code */
            parent_code: string | null;
        };
        /**
         * Day
         * @description One day that a notice names.
         */
        Day: {
            kind: components["schemas"]["DayKind"];
            /** Name */
            name: string;
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /**
         * DayChangeIn
         * @description What one day becomes.
         */
        DayChangeIn: {
            kind: components["schemas"]["DayKind"];
            /** Name */
            name: string;
        };
        /**
         * DayKind
         * @description What a notice makes of a day.
         * @enum {string}
         */
        DayKind: "off" | "work";
        /**
         * DaysAsked
         * @description A range of days, both included.
         */
        DaysAsked: {
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /** Street Id */
            street_id?: string | null;
        };
        /**
         * Deadline
         * @description When something is due, in UTC; provisional while a year it leans on is not announced.
         */
        Deadline: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Is Provisional */
            is_provisional: boolean;
        };
        /**
         * DeadlineEffect
         * @description What deadlines would do to open cases. `is_partial`: only the first 5,000 of them were tried.
         *
         *     `moved` get a new deadline, sooner or later; `overdue_at_once` of them one that has passed; `kept` would, had they
         *     not been extended or paused.
         */
        DeadlineEffect: {
            /** Is Partial */
            is_partial: boolean;
            /** Kept */
            kept: number;
            /** Later */
            later: number;
            /** Moved */
            moved: number;
            /** Overdue At Once */
            overdue_at_once: number;
            /** Sooner */
            sooner: number;
        };
        /**
         * DeadlineRow
         * @description How long one clock may run at one level; a sample until the district confirms it.
         */
        DeadlineRow: {
            /** Amount */
            amount: number;
            clock: components["schemas"]["Clock"];
            /** Is Sample */
            is_sample: boolean;
            level: components["schemas"]["CaseLevel"];
            unit: components["schemas"]["ClockUnit"];
        };
        /**
         * DeadlineShift
         * @description What a change does to one example.
         */
        DeadlineShift: {
            after: components["schemas"]["Deadline"];
            /** Amount */
            amount: number;
            before: components["schemas"]["Deadline"];
            /**
             * Start
             * Format: date-time
             */
            start: string;
            unit: components["schemas"]["TimeUnit"];
        };
        /**
         * DeadlinesIn
         * @description Deadlines to set, and whether open cases follow.
         */
        DeadlinesIn: {
            /** Category Id */
            category_id?: string | null;
            /** Deadlines */
            deadlines: components["schemas"]["DeadlineWanted"][];
            /**
             * Is For Open Cases
             * @default false
             */
            is_for_open_cases?: boolean;
        };
        /**
         * DeadlinesTriedIn
         * @description The deadlines that a category says itself; without a category, those where none says.
         */
        DeadlinesTriedIn: {
            /** Category Id */
            category_id?: string | null;
            /** Deadlines */
            deadlines: components["schemas"]["DeadlineWanted"][];
        };
        /**
         * DeadlineWanted
         * @description How long one clock may run at one level.
         */
        DeadlineWanted: {
            /** Amount */
            amount: number;
            clock: components["schemas"]["Clock"];
            level: components["schemas"]["CaseLevel"];
            unit: components["schemas"]["ClockUnit"];
        };
        /**
         * DeliveriesAsked
         * @description What part of the deliveries.
         */
        DeliveriesAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            status?: components["schemas"]["DeliveryStatus"] | null;
        };
        /**
         * DeliveryRow
         * @description A delivery in a list: what became of it, and neither to whom nor in which words.
         */
        DeliveryRow: {
            /** Attempts */
            attempts: number;
            channel: components["schemas"]["ChannelCode"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Reason */
            reason: string | null;
            /** Sent At */
            sent_at: string | null;
            status: components["schemas"]["DeliveryStatus"];
        };
        /**
         * DeliveryStatus
         * @description Where a delivery stands.
         * @enum {string}
         */
        DeliveryStatus: "queued" | "sending" | "sent" | "failed" | "given_up" | "shown";
        /**
         * DirectoryFilter
         * @description What the directory is narrowed to. `text` is looked for in name, title, grid, its code and organisation;
         *     `level` is that of the grid that a post stands on; `within_grid_id` stands for its subtree, `grid_id` for
         *     the grid alone.
         */
        DirectoryFilter: {
            /** Grid Id */
            grid_id?: string | null;
            /** Level */
            level?: ("district" | "street" | "community" | "grid" | "micro" | "exclusive") | null;
            /** Organisation Id */
            organisation_id?: string | null;
            /** Person Id */
            person_id?: string | null;
            /** Role */
            role?: string | null;
            /** Text */
            text?: string | null;
            /** Within Grid Id */
            within_grid_id?: string | null;
        };
        /**
         * DirectoryRow
         * @description A post with its holder and place; `deputy_name` while somebody stands in. `is_reachable`: can sign in.
         */
        DirectoryRow: {
            /** Deputy Name */
            deputy_name: string | null;
            /** Deputy Until */
            deputy_until: string | null;
            /** Ends On */
            ends_on: string | null;
            /** Grid Id */
            grid_id: string | null;
            /** Grid Level */
            grid_level: string | null;
            /** Grid Name */
            grid_name: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Reachable */
            is_reachable: boolean;
            /** Organisation Id */
            organisation_id: string | null;
            /** Organisation Name */
            organisation_name: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Person Name */
            person_name: string;
            /** Phone Masked */
            phone_masked: string | null;
            /** Role */
            role: string;
            /** Role Name */
            role_name: string;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Title */
            title: string;
        };
        /**
         * DistrictHours
         * @description The quiet hours that the district set; none where both are missing.
         */
        DistrictHours: {
            /** Quiet From */
            quiet_from: string | null;
            /** Quiet To */
            quiet_to: string | null;
        };
        /**
         * DivisionRow
         * @description A division as one source lists it, and the grids that cover it now.
         */
        DivisionRow: {
            /** Code */
            code: string;
            /** Grids */
            grids: components["schemas"]["GridTie"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Level */
            level: string;
            /** Name */
            name: string;
            /** Parent Code */
            parent_code: string;
            /** Source */
            source: string;
            /** Verified */
            verified: boolean;
        };
        /**
         * DivisionsAsked
         * @description What a list of divisions is narrowed to.
         */
        DivisionsAsked: {
            /** After */
            after?: string | null;
            /** Level */
            level?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            /** Source */
            source?: string | null;
            /** Text */
            text?: string | null;
        };
        /**
         * DonationIn
         * @description Points to give away, once for the key.
         */
        DonationIn: {
            /** Key */
            key: string;
            /** Points */
            points: number;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * DonationRow
         * @description A certificate of points given away.
         */
        DonationRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Points */
            points: number;
            /** Words */
            words: string;
        };
        /**
         * Done
         * @description It is done, and there is nothing to show.
         */
        Done: {
            /**
             * Done
             * @default true
             */
            done?: boolean;
        };
        /**
         * DoneIn
         * @description When the phone says that it was done, where that was not now: it had no reception.
         */
        DoneIn: {
            /** Done At */
            done_at?: string | null;
        };
        /**
         * DraftArea
         * @description A grid with its area to the last decimal in WGS84, None without one; `is_in_reach` if the asker may propose.
         */
        DraftArea: {
            /** Area */
            area: {
                [key: string]: unknown;
            } | null;
            grid: components["schemas"]["GridCard"];
            /** Is In Reach */
            is_in_reach: boolean;
        };
        /**
         * Drawing
         * @description A grid first, then the one above it, those that share its border at any level, and others close by.
         */
        Drawing: {
            /** Areas */
            areas: components["schemas"]["DraftArea"][];
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Revision */
            revision: number;
        };
        /**
         * DuplicateRow
         * @description An open case that is probably the same trouble, and why.
         */
        DuplicateRow: {
            /** Address */
            address: string;
            /**
             * Case Id
             * Format: uuid
             */
            case_id: string;
            /** Description */
            description: string;
            /** Hours */
            hours: number;
            /** Metres */
            metres: number | null;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Probability */
            probability: number;
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
            status: components["schemas"]["CaseStatus"];
            /** Summary */
            summary: string;
            /** Words */
            words: string[];
        };
        /**
         * DutiesIn
         * @description All duties, in their order.
         */
        DutiesIn: {
            /** Duties */
            duties: components["schemas"]["DutyIn"][];
        };
        /**
         * DutyIn
         * @description A duty of an exclusive grid.
         */
        DutyIn: {
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * DwellingUse
         * @description Who a dwelling is lived in by.
         * @enum {string}
         */
        DwellingUse: "owned" | "let" | "shared_let" | "vacant" | "business";
        /**
         * EarningRuleRow
         * @description A rule with its versions, the newest first.
         */
        EarningRuleRow: {
            audience: components["schemas"]["Audience"];
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /** Versions */
            versions: components["schemas"]["RuleVersionRow"][];
        };
        /**
         * EnlistIn
         * @description Who comes from where and helps in which grid.
         */
        EnlistIn: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            origin: components["schemas"]["VolunteerOrigin"];
            /** Person Ids */
            person_ids: string[];
        };
        /**
         * EnrolmentAction
         * @description What is done with an enrolment.
         * @enum {string}
         */
        EnrolmentAction: "grab" | "wait" | "offer" | "accept" | "decline" | "move_up" | "withdraw" | "check_in" | "check_out" | "confirm" | "miss" | "dispute" | "settle" | "uphold" | "rate" | "rate_volunteer" | "lapse";
        /**
         * EnrolmentStatus
         * @description Where one person stands in a task.
         * @enum {string}
         */
        EnrolmentStatus: "waiting" | "offered" | "enrolled" | "present" | "served" | "confirmed" | "disputed" | "absent" | "withdrawn" | "declined" | "lapsed";
        /**
         * EntryIn
         * @description A case that staff enter for someone, or found themselves.
         */
        EntryIn: {
            /**
             * Address
             * @default
             */
            address?: string;
            /** Category Id */
            category_id?: string | null;
            /**
             * Channel
             * @enum {string}
             */
            channel: "walk_in" | "phone" | "group" | "patrol" | "camera" | "enterprise";
            /**
             * Coordinate System
             * @default wgs84
             * @enum {string}
             */
            coordinate_system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            /** Description */
            description: string;
            /** Done At */
            done_at?: string | null;
            /**
             * File Ids
             * @default []
             */
            file_ids?: string[];
            /** Grid Id */
            grid_id?: string | null;
            /**
             * Is Active Find
             * @default false
             */
            is_active_find?: boolean;
            /**
             * Is Emergency
             * @default false
             */
            is_emergency?: boolean;
            /** Latitude */
            latitude?: number | null;
            level?: components["schemas"]["CaseLevel"] | null;
            /** Longitude */
            longitude?: number | null;
            /** Reporter Name */
            reporter_name?: string | null;
            /** Reporter Phone */
            reporter_phone?: string | null;
            /**
             * Summary
             * @default
             */
            summary?: string;
            /**
             * Tags
             * @default []
             */
            tags?: string[];
        };
        /**
         * EntryStatus
         * @description Where service that was entered after the fact stands; two people confirm it.
         * @enum {string}
         */
        EntryStatus: "asked" | "once_confirmed" | "confirmed" | "refused";
        /**
         * Example
         * @description A deadline to show the effect of a change on.
         */
        Example: {
            /** Amount */
            amount: number;
            /**
             * Start
             * Format: date-time
             */
            start: string;
            /** Street Id */
            street_id?: string | null;
            unit: components["schemas"]["TimeUnit"];
        };
        /**
         * ExclusiveKind
         * @description What an exclusive grid encloses (GRD-11).
         * @enum {string}
         */
        ExclusiveKind: "business_area" | "park" | "school" | "hospital" | "unit" | "market";
        /**
         * ExpiringPoints
         * @description So many points that are good until the end of the day before.
         */
        ExpiringPoints: {
            /**
             * Expires On
             * Format: date
             */
            expires_on: string;
            /** Points */
            points: number;
        };
        /**
         * ExtensionDecisionIn
         * @description Granted or not.
         */
        ExtensionDecisionIn: {
            /** Is Granted */
            is_granted: boolean;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /**
         * ExtensionIn
         * @description How much more time, and why.
         */
        ExtensionIn: {
            /** Amount */
            amount: number;
            /** Reason */
            reason: string;
            unit: components["schemas"]["ClockUnit"];
        };
        /**
         * ExtensionRow
         * @description A request for more time.
         */
        ExtensionRow: {
            /** Amount */
            amount: number;
            /** Decided At */
            decided_at: string | null;
            /** Decision Reason */
            decision_reason: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Granted */
            is_granted: boolean | null;
            /** Reason */
            reason: string;
            unit: components["schemas"]["ClockUnit"];
        };
        /**
         * Feature
         * @description A grid on the map.
         */
        Feature: {
            /** Geometry */
            geometry: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Properties */
            properties: {
                [key: string]: unknown;
            };
            /**
             * Type
             * @default Feature
             * @constant
             */
            type?: "Feature";
        };
        /**
         * FeatureCollection
         * @description GeoJSON. `is_truncated` tells that the window holds more than are given: come closer.
         */
        FeatureCollection: {
            /** Features */
            features: components["schemas"]["Feature"][];
            /** Is Truncated */
            is_truncated: boolean;
            /** Revision */
            revision: number;
            /**
             * Type
             * @default FeatureCollection
             * @constant
             */
            type?: "FeatureCollection";
        };
        /**
         * FeedbackAction
         * @description What is done about it.
         * @enum {string}
         */
        FeedbackAction: "answer" | "rate" | "ask_again" | "withdraw";
        /**
         * FeedbackAnswerIn
         * @description An answer.
         */
        FeedbackAnswerIn: {
            /** Words */
            words: string;
        };
        /**
         * FeedbackAsked
         * @description Which feedback.
         */
        FeedbackAsked: {
            /** After */
            after?: string | null;
            kind?: components["schemas"]["FeedbackKind"] | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            status?: components["schemas"]["FeedbackStatus"] | null;
        };
        /**
         * FeedbackCard
         * @description A matter and all that was said in it, the oldest first.
         */
        FeedbackCard: {
            /** Actions */
            actions: components["schemas"]["FeedbackAction"][];
            /** Answered At */
            answered_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Helpful */
            is_helpful: boolean | null;
            kind: components["schemas"]["FeedbackKind"];
            status: components["schemas"]["FeedbackStatus"];
            /** Turns */
            turns: components["schemas"]["FeedbackTurn"][];
            /**
             * Waits Since
             * Format: date-time
             */
            waits_since: string;
        };
        /**
         * FeedbackDesk
         * @description A page of the desk, and the totals of all feedback.
         */
        FeedbackDesk: {
            /** Items */
            items: components["schemas"]["FeedbackRow"][];
            /** Next */
            next: string | null;
            totals: components["schemas"]["FeedbackTotals"];
        };
        /**
         * FeedbackDetail
         * @description One with its record.
         */
        FeedbackDetail: {
            /** Record */
            record: components["schemas"]["RecordMoment"][];
            row: components["schemas"]["FeedbackRow"];
        };
        /**
         * FeedbackIn
         * @description What somebody says of the application; a picture is never needed.
         */
        FeedbackIn: {
            kind: components["schemas"]["FeedbackKind"];
            /**
             * Picture Ids
             * @default []
             */
            picture_ids?: string[];
            /** Words */
            words: string;
        };
        /**
         * FeedbackKind
         * @description What it is: something is wrong, or could be better.
         * @enum {string}
         */
        FeedbackKind: "complaint" | "suggestion";
        /**
         * FeedbackRow
         * @description Feedback with whose it is, masked: nobody needs to know more to answer.
         */
        FeedbackRow: {
            /** By */
            by: string;
            card: components["schemas"]["FeedbackCard"];
        };
        /**
         * FeedbackStatus
         * @description Whose turn it is.
         * @enum {string}
         */
        FeedbackStatus: "unanswered" | "answered" | "withdrawn";
        /**
         * FeedbackTotals
         * @description How much waits and since when; of `rated` answers `helpful` helped.
         */
        FeedbackTotals: {
            /** Answered */
            answered: number;
            /** Helpful */
            helpful: number;
            /** Rated */
            rated: number;
            /** Unanswered */
            unanswered: number;
            /** Waits Since */
            waits_since: string | null;
        };
        /**
         * FeedbackTurn
         * @description One thing said, with its pictures.
         */
        FeedbackTurn: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Answer */
            is_answer: boolean;
            /** Pictures */
            pictures: components["schemas"]["ShownPicture"][];
            /** Words */
            words: string;
        };
        /**
         * Figure
         * @description What is counted. `ASKED` to `UNSATISFIED` count reporters, of whom one case may have several.
         * @enum {string}
         */
        Figure: "opened" | "returned" | "refused" | "merged" | "responded" | "responded_in_30_minutes" | "responded_in_2_hours" | "responded_in_8_hours" | "responded_in_24_hours" | "responded_in_72_hours" | "responded_later" | "unresponded" | "closed" | "due" | "finished" | "on_time" | "late" | "response_due" | "response_on_time" | "handled" | "in_grid" | "in_community" | "asked" | "satisfied" | "unsatisfied" | "solved_asked" | "solved" | "unsolved" | "open" | "open_overdue";
        /**
         * FigurePlace
         * @description A grid by its short name.
         */
        FigurePlace: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Level */
            level: string;
            /** Name */
            name: string;
        };
        /**
         * FigurePoint
         * @description The figures of a day or a week: [since, until).
         */
        FigurePoint: {
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * FiguresByPlace
         * @description The grids directly below one. `path` leads from where the actor may begin down to it; `starts` are these.
         */
        FiguresByPlace: {
            /** Path */
            path: components["schemas"]["FigurePlace"][];
            /** Rows */
            rows: components["schemas"]["PlaceFigures"][];
            /** Starts */
            starts: components["schemas"]["FigurePlace"][];
        };
        /**
         * FigureTrend
         * @description Figures over time, by days or by weeks.
         */
        FigureTrend: {
            /** Points */
            points: components["schemas"]["FigurePoint"][];
            /**
             * Step
             * @enum {string}
             */
            step: "day" | "week";
        };
        /**
         * FileCard
         * @description A file as screens show it.
         *
         *     The links are good for an hour at least; `taken_at` is what the camera said.
         */
        FileCard: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Height */
            height: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["FileKind"];
            /** Mime */
            mime: string;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Taken At */
            taken_at: string | null;
            /** Thumbnail Url */
            thumbnail_url: string | null;
            /** Url */
            url: string;
            /** Width */
            width: number | null;
        };
        /**
         * FileKind
         * @description What people call it.
         * @enum {string}
         */
        FileKind: "picture" | "document" | "audio" | "film";
        /**
         * FilledReply
         * @description A template with its places filled for one case.
         */
        FilledReply: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is For Category */
            is_for_category: boolean;
            /** Name */
            name: string;
            /** Text */
            text: string;
        };
        /**
         * FillIn
         * @description Pieces of an offer for a cell.
         */
        FillIn: {
            /**
             * Offer Id
             * Format: uuid
             */
            offer_id: string;
            /** Pieces */
            pieces: number;
        };
        /**
         * Film
         * @description A film: uploaded, with a link that ends, or elsewhere.
         */
        Film: {
            /** Is Elsewhere */
            is_elsewhere: boolean;
            /** Url */
            url: string;
        };
        /**
         * FilmLimits
         * @description How large an uploaded film may be, and from which hosts others are shown.
         */
        FilmLimits: {
            /** Hosts */
            hosts: string[];
            /** Largest Megabytes */
            largest_megabytes: number;
        };
        /**
         * FindIn
         * @description A phone or ID number to find its owner by; in the body, so that it stands in no log of addresses.
         */
        FindIn: {
            /** Id Number */
            id_number?: string | null;
            /** Phone */
            phone?: string | null;
        };
        /**
         * FinishProjectIn
         * @description What was built.
         */
        FinishProjectIn: {
            /** Account */
            account: string;
            /**
             * File Ids
             * @default []
             */
            file_ids?: string[];
        };
        /**
         * Flatmate
         * @description Somebody of one's household; the name is masked.
         */
        Flatmate: {
            /** Is Me */
            is_me: boolean;
            /** Name Masked */
            name_masked: string;
            /** Relation */
            relation: string;
        };
        /**
         * FollowUpIn
         * @description Which reporter was asked, and how.
         */
        FollowUpIn: {
            /** Is Satisfied */
            is_satisfied: boolean | null;
            /** Is Solved */
            is_solved: boolean | null;
            /**
             * Report Id
             * Format: uuid
             */
            report_id: string;
            /** Stars */
            stars?: number | null;
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Way
             * @enum {string}
             */
            way: "phone" | "visit" | "source" | "unreachable";
        };
        /**
         * FoundIn
         * @description A new grid under the one that the proposal starts from.
         */
        FoundIn: {
            /** Area */
            area?: {
                [key: string]: unknown;
            } | null;
            exclusive_kind?: components["schemas"]["ExclusiveKind"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "found";
            level: components["schemas"]["GridLevel"];
            /**
             * Name
             * @default
             */
            name?: string;
            /** Number */
            number?: number | null;
        };
        /**
         * FromSource
         * @description So many of the points that are left came this way.
         */
        FromSource: {
            /** Points */
            points: number;
            source: components["schemas"]["Source"];
        };
        /**
         * FundBudgetIn
         * @description How many points a fund may be issued within a year.
         */
        FundBudgetIn: {
            /** Points */
            points: number;
            /** Year */
            year: number;
        };
        /**
         * FundIn
         * @description Whose fund.
         */
        FundIn: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Name */
            name: string;
        };
        /**
         * FundIssueIn
         * @description Points for a fund, and why.
         */
        FundIssueIn: {
            /** Points */
            points: number;
            /** Words */
            words: string;
        };
        /**
         * FundLine
         * @description One movement of a fund; the person it went to is masked.
         */
        FundLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Id */
            id: number;
            kind: components["schemas"]["MovementKind"];
            /** Person */
            person: string | null;
            /** Points */
            points: number;
            /** Words */
            words: string;
        };
        /**
         * FundRow
         * @description A fund. Without a `budget` of this year nothing is issued; `received` is what counters forwarded.
         */
        FundRow: {
            /** Budget */
            budget: number | null;
            /** Grid Id */
            grid_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Issued */
            issued: number;
            /** Issued This Year */
            issued_this_year: number;
            /** Left */
            left: number;
            /** Name */
            name: string;
            /** Paid This Month */
            paid_this_month: number;
            /** Paid This Year */
            paid_this_year: number;
            /** Place */
            place: string;
            /** Received This Year */
            received_this_year: number;
        };
        /**
         * GiftAction
         * @description What somebody else than who proposed it does with a gift.
         * @enum {string}
         */
        GiftAction: "give" | "refuse";
        /**
         * GiftFigures
         * @description The gift fund: what people gave away, what was given out of it, what is left.
         */
        GiftFigures: {
            /** Given */
            given: number;
            /** Left */
            left: number;
            /** Received */
            received: number;
        };
        /**
         * GiftIn
         * @description Which goods, for the household of which person, and why.
         */
        GiftIn: {
            /**
             * Offer Id
             * Format: uuid
             */
            offer_id: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Pieces */
            pieces: number;
            /** Words */
            words: string;
        };
        /**
         * GiftRow
         * @description A gift as staff see it: of the household the courtyard, of the person the first character.
         */
        GiftRow: {
            /** Actions */
            actions: components["schemas"]["GiftAction"][];
            /** Decided At */
            decided_at: string | null;
            /** Decider */
            decider: string | null;
            /** Household */
            household: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Merchant */
            merchant: string;
            /** Number */
            number: string;
            /** Person */
            person: string;
            /** Pieces */
            pieces: number;
            /** Points */
            points: number;
            /**
             * Proposed At
             * Format: date-time
             */
            proposed_at: string;
            /** Proposer */
            proposer: string | null;
            /** Reason */
            reason: string | null;
            status: components["schemas"]["GiftStatus"];
            /** Title */
            title: string;
            /** Words */
            words: string;
        };
        /**
         * GiftsAsked
         * @description Which gifts.
         */
        GiftsAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            status?: components["schemas"]["GiftStatus"] | null;
        };
        /**
         * GiftStatus
         * @description Where goods for a household in need stand.
         * @enum {string}
         */
        GiftStatus: "proposed" | "given" | "refused";
        /**
         * GiftStepIn
         * @description What is done with a gift, and why.
         */
        GiftStepIn: {
            action: components["schemas"]["GiftAction"];
            /** Reason */
            reason?: string | null;
        };
        /**
         * GoodsAsked
         * @description Which goods for households: words of their title.
         */
        GoodsAsked: {
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            /**
             * Query
             * @default
             */
            query?: string;
        };
        /**
         * GrantDecisionIn
         * @description Yes or no, and why.
         */
        GrantDecisionIn: {
            /**
             * Answer
             * @default
             */
            answer?: string;
            /** Is Approved */
            is_approved: boolean;
        };
        /**
         * GrantIn
         * @description A reward in one's own words.
         */
        GrantIn: {
            /**
             * Fund Id
             * Format: uuid
             */
            fund_id: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Points */
            points: number;
            /** Words */
            words: string;
        };
        /**
         * GrantRow
         * @description A reward and where it stands. `may_decide`: somebody else proposed it, and it is for somebody else.
         */
        GrantRow: {
            /** Answer */
            answer: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Decided At */
            decided_at: string | null;
            /** Decider */
            decider: string | null;
            /** Fund */
            fund: string;
            /**
             * Fund Id
             * Format: uuid
             */
            fund_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** May Decide */
            may_decide: boolean;
            /** Movement Id */
            movement_id: string | null;
            /** Person */
            person: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Points */
            points: number;
            /** Proposer */
            proposer: string | null;
            status: components["schemas"]["ProposalStatus"];
            /** Words */
            words: string;
        };
        /**
         * GrantsAsked
         * @description Which rewards.
         */
        GrantsAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            status?: components["schemas"]["ProposalStatus"] | null;
        };
        /**
         * GridCard
         * @description What a list shows of a grid.
         */
        GridCard: {
            /** Code */
            code: string;
            /** Display Name */
            display_name: string;
            exclusive_kind: components["schemas"]["ExclusiveKind"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            level: components["schemas"]["GridLevel"];
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Parent Id */
            parent_id: string | null;
        };
        /**
         * GridChangeDetail
         * @description A proposal with its plan and what the approver should weigh.
         */
        GridChangeDetail: {
            change: components["schemas"]["GridChangeRow"];
            /** Findings */
            findings: {
                [key: string]: unknown;
            }[];
            /** Plan */
            plan: {
                [key: string]: unknown;
            };
        };
        /**
         * GridChangeRow
         * @description A proposal in a list.
         */
        GridChangeRow: {
            /** Actions */
            actions: components["schemas"]["ChangeAction"][];
            /** Applied At */
            applied_at: string | null;
            /** Approved By Name */
            approved_by_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Decided At */
            decided_at: string | null;
            /** Decision Note */
            decision_note: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Grid Name */
            grid_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Proposed By Name */
            proposed_by_name: string;
            /** Reason */
            reason: string;
            status: components["schemas"]["ChangeStatus"];
        };
        /**
         * GridDetail
         * @description Everything about one grid but its people. `figures` count what lies in it, by level or kind.
         */
        GridDetail: {
            /** Activity Place */
            activity_place: string;
            /** Centre */
            centre: [
                number,
                number
            ] | null;
            /** Divisions */
            divisions: components["schemas"]["GridDivision"][];
            /** Duties */
            duties: components["schemas"]["GridDuty"][];
            /** Ends On */
            ends_on: string | null;
            /** Figures */
            figures: {
                [key: string]: number;
            };
            grid: components["schemas"]["GridCard"];
            /** Is Active */
            is_active: boolean;
            lineage: components["schemas"]["Lineage"];
            /** Managers */
            managers: components["schemas"]["ManagingCommunity"][];
            /** Precedents */
            precedents: components["schemas"]["GridCard"][];
            /** Range Text */
            range_text: string;
            /** Six Haves */
            six_haves: components["schemas"]["SixHaveState"][];
            /** Square Metres */
            square_metres: number | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Successors */
            successors: components["schemas"]["GridCard"][];
            /** Supervising Phone */
            supervising_phone: string;
        };
        /**
         * GridDivision
         * @description A division that a grid covers.
         */
        GridDivision: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Source */
            source: string;
        };
        /**
         * GridDuty
         * @description A duty of an exclusive grid.
         */
        GridDuty: {
            /** Name */
            name: string;
            /** Note */
            note: string;
        };
        /**
         * GridEndIn
         * @description The end of a grid.
         */
        GridEndIn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "end";
        };
        /**
         * GridFaults
         * @description What is wrong under a grid; of each kind the first five hundred are listed.
         */
        GridFaults: {
            /** Area Count */
            area_count: number;
            /** Areas */
            areas: components["schemas"]["AreaFault"][];
            /** Building Count */
            building_count: number;
            /** Buildings */
            buildings: components["schemas"]["BuildingFault"][];
        };
        /**
         * GridFigures
         * @description The figures of one grid with everything below it.
         */
        GridFigures: {
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
        };
        /**
         * GridImportIn
         * @description The same for grids.
         */
        GridImportIn: {
            /**
             * Dry Run
             * @default true
             */
            dry_run?: boolean;
            /**
             * Form
             * @enum {string}
             */
            form: "geojson" | "csv";
            /**
             * Leave Out Bad
             * @default false
             */
            leave_out_bad?: boolean;
            /** Reason */
            reason: string;
            /** @default wgs84 */
            system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
        };
        /**
         * GridImportReport
         * @description Everything found in a file. `faults` counts all problems; of `problems` the first five thousand are told.
         */
        GridImportReport: {
            /** Changed */
            changed: number;
            /** Faults */
            faults: {
                [key: string]: number;
            };
            /** Is Saved */
            is_saved: boolean;
            /** Left Out */
            left_out: number;
            /** New */
            new: number;
            /** Problems */
            problems: components["schemas"]["ImportProblem"][];
            /** Rows */
            rows: number;
            /** Unchanged */
            unchanged: number;
        };
        /**
         * GridLevel
         * @description How deep a grid lies. What screens call a level is data: `LevelName` (CON-3).
         * @enum {string}
         */
        GridLevel: "district" | "street" | "community" | "grid" | "micro" | "exclusive";
        /**
         * GridNotice
         * @description What hangs on the board about a grid: what it covers, where people meet, whom to complain to.
         */
        GridNotice: {
            /** Activity Place */
            activity_place: string;
            /** Range Text */
            range_text: string;
            /** Supervising Phone */
            supervising_phone: string;
        };
        /**
         * GridPart
         * @description One of the grids that a split makes; without a number it gets the next free one.
         */
        GridPart: {
            /** Area */
            area: {
                [key: string]: unknown;
            };
            /**
             * Name
             * @default
             */
            name?: string;
            /** Number */
            number?: number | null;
        };
        /**
         * GridTie
         * @description A grid that covers a division.
         */
        GridTie: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * GridWords
         * @description What screens call levels, kinds of exclusive grids, the six haves and kinds of changes.
         */
        GridWords: {
            /** Change Kinds */
            change_kinds: {
                [key: string]: string;
            };
            /** Exclusive Kinds */
            exclusive_kinds: {
                [key: string]: string;
            };
            /** Levels */
            levels: {
                [key: string]: string;
            };
            /** Six Haves */
            six_haves: {
                [key: string]: string;
            };
        };
        /**
         * GuessIn
         * @description The words of a report that is being written.
         */
        GuessIn: {
            /** Text */
            text: string;
        };
        /**
         * HallFilter
         * @description Which open tasks, and from where they are to be measured.
         */
        HallFilter: {
            /**
             * Coordinate System
             * @default gcj02
             * @enum {string}
             */
            coordinate_system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            /** Grid Id */
            grid_id?: string | null;
            /**
             * Has Room
             * @default false
             */
            has_room?: boolean;
            kind?: components["schemas"]["TaskKind"] | null;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
            /**
             * Query
             * @default
             */
            query?: string;
            role?: components["schemas"]["VolunteerRole"] | null;
        };
        /**
         * HandleIn
         * @description What was done, what lay behind it, and how many minutes it took.
         */
        HandleIn: {
            /** Account */
            account: string;
            /**
             * After Ids
             * @default []
             */
            after_ids?: string[];
            /**
             * Before Ids
             * @default []
             */
            before_ids?: string[];
            /** Done At */
            done_at?: string | null;
            /** Minutes */
            minutes?: number | null;
            /**
             * No Picture Reason
             * @default
             */
            no_picture_reason?: string;
            root_cause: components["schemas"]["RootCause"];
        };
        /**
         * HandOutCard
         * @description A cell that was opened for a code; nobody has said yet how that went where `is_confirmed` is None.
         */
        HandOutCard: {
            /** Cell */
            cell: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Confirmed */
            is_confirmed: boolean | null;
            /** Title */
            title: string;
        };
        /**
         * HandOutResultIn
         * @description How the opening of a cell went.
         */
        HandOutResultIn: {
            /** Is Confirmed */
            is_confirmed: boolean;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * HandOverIn
         * @description To whom a post goes, and why.
         */
        HandOverIn: {
            /** Reason */
            reason: string;
            /**
             * To Person Id
             * Format: uuid
             */
            to_person_id: string;
        };
        /**
         * HeatTerm
         * @description One term of the sum: `weight` · log₂(1 + `value`) = `points`.
         */
        HeatTerm: {
            /** Name */
            name: string;
            /** Points */
            points: number;
            /** Value */
            value: number;
            /** Weight */
            weight: number;
        };
        /**
         * HeldPostCard
         * @description A post that the caller may act under now; `X-Post` chooses one. A grid of the post's own comes before
         *     exclusive ones.
         */
        HeldPostCard: {
            /** Grid Ids */
            grid_ids: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Organisation Ids */
            organisation_ids: string[];
            /** Permissions */
            permissions: string[];
            /** Places */
            places: string[];
            /** Reaches Everything */
            reaches_everything: boolean;
            /** Role */
            role: string;
            /** Title */
            title: string;
        };
        /**
         * HelpfulIn
         * @description Whether the answer helped.
         */
        HelpfulIn: {
            /** Is Helpful */
            is_helpful: boolean;
        };
        /**
         * Hint
         * @description What a reader of the reply may miss.
         * @enum {string}
         */
        Hint: "empty" | "off_topic" | "part_unanswered" | "no_finding" | "no_outcome" | "only_passed_on" | "no_date" | "late" | "private";
        /**
         * HolderProposal
         * @description A post that could take the case, and why. While its holder is away the deputy, if there is one, acts under it.
         */
        HolderProposal: {
            /** Away Until */
            away_until: string | null;
            /** Deputy Name */
            deputy_name: string | null;
            /** Deputy Post Id */
            deputy_post_id: string | null;
            /**
             * Holder Level
             * @enum {string}
             */
            holder_level: "micro" | "grid" | "community" | "street" | "department" | "exclusive";
            /** Open Cases */
            open_cases: number;
            /** Person Name */
            person_name: string;
            /**
             * Post Id
             * Format: uuid
             */
            post_id: string;
            /** Reason */
            reason: string;
            /** Role */
            role: string;
            /** Title */
            title: string;
        };
        /**
         * HolderReasonIn
         * @description The written reason of whoever has the case.
         */
        HolderReasonIn: {
            /** Done At */
            done_at?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * HolidayNoticeIn
         * @description A year's notice.
         */
        HolidayNoticeIn: {
            /** Days */
            days: components["schemas"]["Day"][];
            /** Source */
            source: string;
        };
        /**
         * Home
         * @description What stands on the home page, in its order.
         */
        Home: {
            /** Modules */
            modules: components["schemas"]["PlacedModule"][];
        };
        /**
         * HomeArrangement
         * @description The whole arrangement, with what is hidden, its version and its record.
         */
        HomeArrangement: {
            /** Modules */
            modules: components["schemas"]["PlacedModule"][];
            /** Record */
            record: components["schemas"]["RecordMoment"][];
            /** Version */
            version: number;
        };
        /**
         * HomeModule
         * @description A way into the application, in the order that it comes with.
         * @enum {string}
         */
        HomeModule: "branch" | "snapshot" | "cases" | "grid" | "volunteering" | "mall" | "honours" | "points" | "commons" | "notices" | "guides" | "help" | "feedback" | "poster";
        /**
         * HotspotBoard
         * @description The last run and what it found; no run yet where `run_at` is None.
         */
        HotspotBoard: {
            /** Hotspots */
            hotspots: components["schemas"]["HotspotRow"][];
            /** Is Partial */
            is_partial: boolean;
            /** Milliseconds */
            milliseconds: number;
            /** Read */
            read: number;
            /** Run At */
            run_at: string | null;
            /** Since */
            since: string | null;
            /** Weights */
            weights: {
                [key: string]: number;
            };
        };
        /**
         * HotspotDetail
         * @description One hot spot, where its cases are and how it went from run to run, oldest first.
         *
         *     `is_hot`: the latest run found it. Else `row` is what the last that did found, None once that is deleted.
         */
        HotspotDetail: {
            /** Is Hot */
            is_hot: boolean;
            /**
             * Last Seen At
             * Format: date-time
             */
            last_seen_at: string;
            /** Name */
            name: string;
            /** Past */
            past: components["schemas"]["HotspotPastRow"][];
            /** Pins */
            pins: components["schemas"]["HotspotPin"][];
            row: components["schemas"]["HotspotRow"] | null;
        };
        /**
         * HotspotPastRow
         * @description What an earlier run found of a hot spot.
         */
        HotspotPastRow: {
            alarm: components["schemas"]["Alarm"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cases */
            cases: number;
            /** Heat */
            heat: number;
            /** Rank */
            rank: number;
        };
        /**
         * HotspotPin
         * @description A case of the hot spot on the map.
         */
        HotspotPin: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Latitude */
            latitude: number;
            /** Longitude */
            longitude: number;
        };
        /**
         * HotspotRow
         * @description A hot spot as the board shows it; `rank` is its place in the whole district.
         */
        HotspotRow: {
            alarm: components["schemas"]["Alarm"];
            /** By Day */
            by_day: number[];
            /** Cases */
            cases: number;
            /** Category */
            category: string | null;
            /** Chance */
            chance: number;
            /** Description */
            description: string;
            /** Expected */
            expected: number;
            /**
             * First At
             * Format: date-time
             */
            first_at: string;
            /** Heat */
            heat: number;
            /** Home */
            home: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Latitude */
            latitude: number | null;
            /**
             * Leading Case Id
             * Format: uuid
             */
            leading_case_id: string;
            /** Longitude */
            longitude: number | null;
            /** Name */
            name: string;
            /** People */
            people: string;
            /** Place */
            place: string;
            /** Rank */
            rank: number;
            /** Recent */
            recent: number;
            /** Reporters */
            reporters: number;
            /** Supporters */
            supporters: number;
            /** Terms */
            terms: components["schemas"]["HeatTerm"][];
            /** Words */
            words: string[];
        };
        /**
         * HourLine
         * @description Service on a day.
         */
        HourLine: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Minutes */
            minutes: number;
            /** Organisation */
            organisation: string | null;
            /** Subject Id */
            subject_id: string | null;
            /** Subject Type */
            subject_type: string;
            /** Words */
            words: string;
        };
        /**
         * HoursEndIn
         * @description The first day on which the hours no longer hold.
         */
        HoursEndIn: {
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /**
         * HoursIn
         * @description The district's quiet hours; none where both are missing.
         */
        HoursIn: {
            /** Quiet From */
            quiet_from?: string | null;
            /** Quiet To */
            quiet_to?: string | null;
        };
        /**
         * HoursPreviewIn
         * @description Working hours to try out, in place of `instead_of` where given, over `year`.
         */
        HoursPreviewIn: {
            /**
             * Examples
             * @default []
             */
            examples?: components["schemas"]["Example"][];
            hours: components["schemas"]["HoursWanted"];
            /** Instead Of */
            instead_of?: string | null;
            /** Year */
            year: number;
        };
        /**
         * HoursRow
         * @description Working hours; of the whole district where there is no street.
         */
        HoursRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Season First */
            season_first: string | null;
            /** Season Last */
            season_last: string | null;
            /** Spans */
            spans: string;
            /** Street Id */
            street_id: string | null;
            /** Street Name */
            street_name: string | null;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
        };
        /**
         * HoursWanted
         * @description Working hours as somebody gives them, of the whole district without a street.
         *
         *     Spans as `08:30-12:00 14:00-18:00`, a season as two `MM-DD`.
         */
        HoursWanted: {
            /** Name */
            name: string;
            /** Season First */
            season_first?: string | null;
            /** Season Last */
            season_last?: string | null;
            /**
             * Spans
             * @example 08:30-12:00 14:00-18:00
             */
            spans: string;
            /** Street Id */
            street_id?: string | null;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to?: string | null;
        };
        /**
         * HouseholdClaimIn
         * @description To live at that address; `grid_id` where the address names no building that is known.
         */
        HouseholdClaimIn: {
            /** Address */
            address: string;
            /** Grid Id */
            grid_id?: string | null;
            /**
             * Has Consented
             * @constant
             */
            has_consented: true;
            /** Name */
            name: string;
        };
        /**
         * HouseholdIn
         * @description A household to enter, and the door it lives behind.
         */
        HouseholdIn: {
            /**
             * Building Id
             * Format: uuid
             */
            building_id: string;
            /** Entrance Id */
            entrance_id?: string | null;
            /** Floor */
            floor?: number | null;
            /**
             * Number
             * @default
             */
            number?: string;
            /**
             * Register Number
             * @default
             */
            register_number?: string;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** @default owned */
            use?: components["schemas"]["DwellingUse"];
        };
        /**
         * HouseholdMember
         * @description A person of a household.
         */
        HouseholdMember: {
            person: components["schemas"]["PersonRow"];
            /** Relation */
            relation: string;
            /**
             * Residence Id
             * Format: uuid
             */
            residence_id: string;
        };
        /**
         * HouseholdRelation
         * @description To the head of the household.
         * @enum {string}
         */
        HouseholdRelation: "head" | "spouse" | "child" | "parent" | "grandparent" | "grandchild" | "sibling" | "tenant" | "other";
        /**
         * HouseholdRow
         * @description A household behind its door. `link_id` where it is one of the asker's 联户.
         */
        HouseholdRow: {
            /** Address */
            address: string;
            /**
             * Building Id
             * Format: uuid
             */
            building_id: string;
            /** Entrance */
            entrance: string | null;
            /** Floor */
            floor: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Link Id */
            link_id: string | null;
            /** Members */
            members: components["schemas"]["HouseholdMember"][];
            /** Number */
            number: string;
            /** Register Number */
            register_number: string;
            /** Use */
            use: string;
        };
        /**
         * IdentityClaimIn
         * @description To be the person of that name, shown by a card at the community; with the consent to have it checked.
         */
        IdentityClaimIn: {
            /** Grid Id */
            grid_id?: string | null;
            /**
             * Has Consented
             * @constant
             */
            has_consented: true;
            /** Name */
            name: string;
        };
        /**
         * IdentityIn
         * @description Name and ID number, to be compared with the register.
         */
        IdentityIn: {
            /** Id Number */
            id_number: string;
            /** Name */
            name: string;
        };
        /**
         * ImportIn
         * @description How to read an upload, and whether to save it. Nothing is saved by a dry run, or with errors unless left out.
         */
        ImportIn: {
            /**
             * Dry Run
             * @default true
             */
            dry_run?: boolean;
            /**
             * Leave Out Bad
             * @default false
             */
            leave_out_bad?: boolean;
            /** @default wgs84 */
            system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
        };
        /**
         * ImportKindRow
         * @description A kind of sheet. `belongs_to` is what an upload has to name, such as `source`; "" for nothing.
         */
        ImportKindRow: {
            /** Belongs To */
            belongs_to: string;
            /** Code */
            code: string;
            /** Columns */
            columns: components["schemas"]["ColumnMeaning"][];
            /** Has Handouts */
            has_handouts: boolean;
            /** Has Points */
            has_points: boolean;
            /** Has Template */
            has_template: boolean;
        };
        /**
         * ImportProblem
         * @description A fault of one line: an error keeps the line out, a warning does not. `fault` is for clients to translate.
         */
        ImportProblem: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Fault */
            fault: string;
            /** Is Error */
            is_error: boolean;
            /** Line */
            line: number;
            /** Square Metres */
            square_metres?: number | null;
        };
        /**
         * ImportRow
         * @description An import and how far it is.
         */
        ImportRow: {
            /** Added */
            added: number;
            /** Bad */
            bad: number;
            /** Changed */
            changed: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Ended At */
            ended_at: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Failure */
            failure: {
                [key: string]: unknown;
            } | null;
            /** File Name */
            file_name: string;
            /** Has Handouts */
            has_handouts: boolean;
            /** Has Originals */
            has_originals: boolean;
            /** Headings */
            headings: string[];
            /** Heartbeat At */
            heartbeat_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Mine */
            is_mine: boolean;
            /** Kind */
            kind: string;
            /** Known */
            known: number;
            /** Of Id */
            of_id: string | null;
            /** Of Name */
            of_name: string;
            /** Profile Name */
            profile_name: string;
            /** Rows Expected */
            rows_expected: number | null;
            /** Rows Read */
            rows_read: number;
            /** Size */
            size: number;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["RunState"];
        };
        /**
         * ImportsAsked
         * @description What a list of imports is narrowed to.
         */
        ImportsAsked: {
            /** After */
            after?: string | null;
            /** Kind */
            kind?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
        };
        /**
         * InboxAsked
         * @description What part of the inbox.
         */
        InboxAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            /**
             * Only Unread
             * @default false
             */
            only_unread?: boolean;
        };
        /**
         * InboxMessageRow
         * @description A message in a list. The subject is what it is about, such as a case.
         */
        InboxMessageRow: {
            /** Body */
            body: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Read At */
            read_at: string | null;
            /** Subject Id */
            subject_id: string | null;
            /** Subject Type */
            subject_type: string | null;
            /** Title */
            title: string;
        };
        /**
         * IntroductionIn
         * @description How a resident is called and in which grid they live.
         */
        IntroductionIn: {
            /** Grid Id */
            grid_id?: string | null;
            /** Name */
            name: string;
        };
        /**
         * InvitationIn
         * @description By whose code one came; `device` is what this phone calls itself.
         */
        InvitationIn: {
            /** Code */
            code: string;
            /** Device */
            device: string;
        };
        /**
         * JoinIn
         * @description Me too.
         */
        JoinIn: {
            /**
             * File Ids
             * @default []
             */
            file_ids?: string[];
            /**
             * Is Anonymous
             * @default true
             */
            is_anonymous?: boolean;
            /**
             * Text
             * @default
             */
            text?: string;
        };
        /**
         * KeepApartIn
         * @description The other case of the pair.
         */
        KeepApartIn: {
            /**
             * Other Id
             * Format: uuid
             */
            other_id: string;
        };
        /**
         * KindIn
         * @description How a kind of message goes out.
         */
        KindIn: {
            /** Is By Sms */
            is_by_sms: boolean;
            /** Is Urgent */
            is_urgent: boolean;
        };
        /**
         * KindSetting
         * @description How a kind goes out, and the name of the template that WeChat shows it with.
         */
        KindSetting: {
            /** Channels */
            channels: components["schemas"]["ChannelCode"][];
            /** For Staff */
            for_staff: boolean;
            /** Is Duty */
            is_duty: boolean;
            /** Is Urgent */
            is_urgent: boolean;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Template Name */
            template_name: string | null;
        };
        /**
         * LaterEntriesAsked
         * @description Which later entries.
         */
        LaterEntriesAsked: {
            /** After */
            after?: string | null;
            /**
             * Is Undecided
             * @default true
             */
            is_undecided?: boolean;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
        };
        /**
         * LaterEntryIdsIn
         * @description Several of them.
         */
        LaterEntryIdsIn: {
            /** Ids */
            ids: string[];
        };
        /**
         * LaterEntryRow
         * @description Service entered later. Names are masked except one's own.
         */
        LaterEntryRow: {
            /** Confirmed By */
            confirmed_by: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Entered By */
            entered_by: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Mine */
            is_mine: boolean;
            kind: components["schemas"]["TaskKind"];
            /** May Confirm */
            may_confirm: boolean;
            /** May Refuse */
            may_refuse: boolean;
            /** Minutes */
            minutes: number;
            /** Name */
            name: string;
            /** Organisation */
            organisation: string;
            /** Photos */
            photos: components["schemas"]["TaskPhoto"][];
            /** Place */
            place: string;
            /** Reason */
            reason: string;
            status: components["schemas"]["EntryStatus"];
            /** Title */
            title: string;
            /** Witness */
            witness: string;
            /** Words */
            words: string;
        };
        /**
         * LearnedPlaceIn
         * @description Words that people use for a place, and the grid that they mean.
         */
        LearnedPlaceIn: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Said */
            said: string;
        };
        /**
         * LearnedPlaceRow
         * @description Words that were taught, by whom, and whether they are in force.
         */
        LearnedPlaceRow: {
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Confirmed */
            confirmed: number;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Grid Name */
            grid_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** People */
            people: string[];
            /** Said */
            said: string;
        };
        /**
         * LearnedPreview
         * @description What teaching some words would do: `wording` is what is looked for, `street` where it holds at once.
         *
         *     `unfit` says why they cannot be learned, `is_outside` that the grid lies outside the actor's places.
         */
        LearnedPreview: {
            /** Confirmed */
            confirmed: number;
            /** Grid Name */
            grid_name: string;
            /** Is Outside */
            is_outside: boolean;
            /** Rivals */
            rivals: components["schemas"]["LearnedRivalCard"][];
            /** Street */
            street: string;
            unfit: components["schemas"]["Unfit"] | null;
            /** Wording */
            wording: string;
        };
        /**
         * LearnedRivalCard
         * @description Another grid that the same words mean by what was taught before.
         */
        LearnedRivalCard: {
            /** Confirmed */
            confirmed: number;
            /** Grid Name */
            grid_name: string;
        };
        /**
         * Lesson
         * @description Where a label to learn from came from.
         * @enum {string}
         */
        Lesson: "corrected" | "entered" | "confirmed" | "taught";
        /**
         * LevelFigures
         * @description How complete one level of the matrix is: grids in force, and those with nobody, several, or one
         *     without account.
         */
        LevelFigures: {
            /** Gaps */
            gaps: number;
            /** Level */
            level: string;
            /** Overlaps */
            overlaps: number;
            /** Total */
            total: number;
            /** Unreachable */
            unreachable: number;
        };
        /**
         * LevelTitle
         * @description What one level is called.
         */
        LevelTitle: {
            /** Level */
            level: number;
            /** Title */
            title: string;
        };
        /**
         * Lineage
         * @description A grid and those above it. Ids below its own level are None; an exclusive grid has no grid or micro id.
         *
         *     `full_name` is what people write: street, community, display name.
         */
        Lineage: {
            /** Code */
            code: string;
            /** Community Id */
            community_id: string | null;
            /** Display Name */
            display_name: string;
            /** District Id */
            district_id: string | null;
            /** Full Name */
            full_name: string;
            /** Grid Id */
            grid_id: string | null;
            /**
             * Leaf Id
             * Format: uuid
             */
            leaf_id: string;
            level: components["schemas"]["GridLevel"];
            /** Micro Grid Id */
            micro_grid_id: string | null;
            /** Street Id */
            street_id: string | null;
        };
        /**
         * LinkedHouseholds
         * @description How many were new.
         */
        LinkedHouseholds: {
            /** Linked */
            linked: number;
        };
        /**
         * LinkIn
         * @description Which households a post keeps in touch with: these, or all of a building.
         */
        LinkIn: {
            /** Building Id */
            building_id?: string | null;
            /**
             * Household Ids
             * @default []
             */
            household_ids?: string[];
        };
        /**
         * ListAsked
         * @description Where a page begins and how long it is.
         */
        ListAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
        };
        /**
         * LoadsIn
         * @description Which posts.
         */
        LoadsIn: {
            /** Post Id */
            post_id: string[];
        };
        /**
         * Located
         * @description Where a point lies.
         *
         *     An exclusive grid overlays micro-grids: it is the leaf, and `beneath` tells the micro-grid under it. A
         *     point in an upper grid but in none of its micro-grids has that upper grid as leaf. `nearby` holds the
         *     finest grids within the border distance, nearest first, the containing ones included. `is_near_border`
         *     says that another leaf is within that distance: then people are asked. `revision` is the state of the
         *     tree that answered.
         */
        Located: {
            beneath: components["schemas"]["Lineage"] | null;
            /** Is Near Border */
            is_near_border: boolean;
            /** Is Outside */
            is_outside: boolean;
            /** Leaf Id */
            leaf_id: string | null;
            lineage: components["schemas"]["Lineage"] | null;
            /** Nearby */
            nearby: components["schemas"]["NearbyGrid"][];
            /** Revision */
            revision: number;
        };
        /**
         * Look
         * @description That somebody saw a plain value.
         */
        Look: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Field */
            field: string;
            /** Reason */
            reason: string;
        };
        /**
         * LowerIn
         * @description To which level, and to whom.
         */
        LowerIn: {
            level: components["schemas"]["CaseLevel"];
            /** Organisation Id */
            organisation_id?: string | null;
            /** Post Id */
            post_id?: string | null;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /**
         * MallHome
         * @description The top of the mall: its kinds, and what one has to spend.
         */
        MallHome: {
            /** Balance */
            balance: number;
            /** Kinds */
            kinds: components["schemas"]["OfferKindCard"][];
        };
        /**
         * MallPageAsked
         * @description A page of a list.
         */
        MallPageAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
        };
        /**
         * ManagersIn
         * @description The communities that manage an exclusive grid.
         */
        ManagersIn: {
            /**
             * Lead Id
             * Format: uuid
             */
            lead_id: string;
            /**
             * Other Ids
             * @default []
             */
            other_ids?: string[];
        };
        /**
         * ManagingCommunity
         * @description A community that manages an exclusive grid; exactly one of them leads.
         */
        ManagingCommunity: {
            /**
             * Community Id
             * Format: uuid
             */
            community_id: string;
            /** Is Lead */
            is_lead: boolean;
            /** Name */
            name: string;
        };
        /**
         * MapAsked
         * @description Grids of a level in a window `west,south,east,north` of a coordinate system, in force now or on a day.
         *
         *     With a `zoom` (of 512-pixel tiles) detail that no screen could show is left out, `middle` says where a name
         *     stands, and a window that holds too many grids gives none.
         */
        MapAsked: {
            /** Bbox */
            bbox: string;
            level: components["schemas"]["GridLevel"];
            /** On */
            on?: string | null;
            /** @default wgs84 */
            system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            /** Zoom */
            zoom?: number | null;
        };
        /**
         * MapGround
         * @description What a map begins with: the box of all areas in WGS84, and the tiles of the settings, if there are any.
         */
        MapGround: {
            /** Bounds */
            bounds: [
                number,
                number,
                number,
                number
            ] | null;
            tiles: components["schemas"]["MapTiles"] | null;
        };
        /**
         * MappedFigures
         * @description The grids of a view that the actor may count, those without any case too; none where the view holds too many.
         */
        MappedFigures: {
            /** Is Truncated */
            is_truncated: boolean;
            /** Rows */
            rows: components["schemas"]["GridFigures"][];
            /**
             * Taken At
             * Format: date-time
             */
            taken_at: string;
        };
        /**
         * MappedIn
         * @description A view, a level, and the period of what was due.
         */
        MappedIn: {
            /** East */
            east: number;
            level: components["schemas"]["GridLevel"];
            /** North */
            north: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** South */
            south: number;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** West */
            west: number;
        };
        /**
         * MapSpot
         * @description A courtyard or a place that people know their way by.
         */
        MapSpot: {
            /** Kind */
            kind: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Name */
            name: string;
        };
        /**
         * MapTiles
         * @description Map tiles in Web Mercator to draw under our own lines: addresses, the lowest layer first.
         */
        MapTiles: {
            /** Credit */
            credit: string;
            /** Largest Zoom */
            largest_zoom: number;
            /** Layers */
            layers: string[][];
            system: components["schemas"]["CoordinateSystem"];
        };
        /**
         * MarkedCount
         * @description How many messages were marked.
         */
        MarkedCount: {
            /** Marked */
            marked: number;
        };
        /**
         * MaterialIn
         * @description More words or pictures.
         */
        MaterialIn: {
            /** Done At */
            done_at?: string | null;
            /**
             * File Ids
             * @default []
             */
            file_ids?: string[];
            /**
             * Text
             * @default
             */
            text?: string;
        };
        /**
         * MatrixAsked
         * @description Which part of the matrix.
         */
        MatrixAsked: {
            /** After */
            after?: string | null;
            /** Level */
            level?: ("micro" | "grid" | "community" | "street" | "exclusive" | "worker") | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            /** Problem */
            problem?: ("gap" | "overlap" | "unreachable") | null;
            /** Street Grid Id */
            street_grid_id?: string | null;
        };
        /**
         * Me
         * @description Who is signed in.
         */
        Me: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            /** Grid Id */
            grid_id: string | null;
            /** Has Totp */
            has_totp: boolean;
            /** Has Wechat */
            has_wechat: boolean;
            /** Is Identity Confirmed */
            is_identity_confirmed: boolean;
            /** Is Phone Public */
            is_phone_public: boolean;
            /** Is Photo Public */
            is_photo_public: boolean;
            /** Kind */
            kind: string;
            /** Must Change Password */
            must_change_password: boolean;
            /** Name */
            name: string;
            /** Phone Masked */
            phone_masked: string | null;
            /** Photo Id */
            photo_id: string | null;
            /** Username */
            username: string | null;
        };
        /**
         * Measure
         * @description A figure of a person's record.
         * @enum {string}
         */
        Measure: "minutes" | "services" | "snapshots" | "invited" | "organisations";
        /**
         * Membership
         * @description What sort of party member (ORG-30): of the community's own branch, working elsewhere, or retired.
         * @enum {string}
         */
        Membership: "self_managed" | "in_service" | "retired";
        /**
         * MembershipCard
         * @description A party registration.
         */
        MembershipCard: {
            /** Branch Name */
            branch_name: string | null;
            /** Ends On */
            ends_on: string | null;
            /** Kind */
            kind: string;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
        };
        /**
         * MembershipIn
         * @description A party registration to enter.
         */
        MembershipIn: {
            /** Branch Id */
            branch_id?: string | null;
            kind: components["schemas"]["Membership"];
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
        };
        /**
         * MerchantAction
         * @description What is done with a merchant.
         * @enum {string}
         */
        MerchantAction: "change" | "approve" | "refuse" | "suspend" | "resume" | "end";
        /**
         * MerchantAssistant
         * @description Somebody who serves a merchant; of others the first character. The owner stays.
         */
        MerchantAssistant: {
            /** Is Me */
            is_me: boolean;
            /** Is Owner */
            is_owner: boolean;
            /** Name */
            name: string;
            /**
             * Post Id
             * Format: uuid
             */
            post_id: string;
            /** Title */
            title: string;
        };
        /**
         * MerchantCounter
         * @description A merchant that the actor works for, with what was redeemed there today, and whom its owner asked to serve.
         */
        MerchantCounter: {
            /** Address */
            address: string;
            /** Asked */
            asked: string[];
            /** Assistants */
            assistants: components["schemas"]["MerchantAssistant"][];
            /** Hours */
            hours: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Mine */
            is_mine: boolean;
            /** Name */
            name: string;
            /** Points Today */
            points_today: number;
            /** Redeemed Today */
            redeemed_today: number;
        };
        /**
         * MerchantIn
         * @description An application: the licence is an upload of one's own.
         */
        MerchantIn: {
            /** Address */
            address: string;
            /** Contact Name */
            contact_name: string;
            /** Contact Phone */
            contact_phone: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Hours
             * @default
             */
            hours?: string;
            /** Latitude */
            latitude?: number | null;
            /**
             * Licence File Id
             * Format: uuid
             */
            licence_file_id: string;
            /** Licence Number */
            licence_number: string;
            /** Longitude */
            longitude?: number | null;
            /** Name */
            name: string;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * MerchantRow
         * @description A merchant as staff and the applicant see it; the phone is masked.
         */
        MerchantRow: {
            /** Actions */
            actions: components["schemas"]["MerchantAction"][];
            /** Address */
            address: string;
            /** Contact Name */
            contact_name: string;
            /** Contact Phone */
            contact_phone: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Hours */
            hours: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Community */
            is_community: boolean;
            /** Latitude */
            latitude: number | null;
            licence: components["schemas"]["ShownPicture"] | null;
            /** Licence Number */
            licence_number: string | null;
            /** Longitude */
            longitude: number | null;
            /** Name */
            name: string;
            /** Offers */
            offers: number;
            /** Place */
            place: string;
            /** Reason */
            reason: string | null;
            status: components["schemas"]["MerchantStatus"];
            /** Words */
            words: string;
        };
        /**
         * MerchantsAsked
         * @description Which merchants.
         */
        MerchantsAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            /**
             * Query
             * @default
             */
            query?: string;
            status?: components["schemas"]["MerchantStatus"] | null;
        };
        /**
         * MerchantStatus
         * @description Where a merchant stands.
         * @enum {string}
         */
        MerchantStatus: "applied" | "refused" | "approved" | "suspended" | "ended";
        /**
         * MerchantStepIn
         * @description What is done with a merchant, and why.
         */
        MerchantStepIn: {
            action: components["schemas"]["MerchantAction"];
            /** Reason */
            reason?: string | null;
        };
        /**
         * MergeIn
         * @description Siblings to become one with the grid.
         */
        MergeIn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "merge";
            /**
             * Name
             * @default
             */
            name?: string;
            /** Number */
            number?: number | null;
            /** Others */
            others: string[];
        };
        /**
         * MeritAction
         * @description What is done with a record.
         * @enum {string}
         */
        MeritAction: "approve" | "refuse" | "appeal" | "keep" | "revoke";
        /**
         * MeritCapacity
         * @description As what somebody is rewarded or sanctioned.
         * @enum {string}
         */
        MeritCapacity: "grid_worker" | "volunteer" | "merchant";
        /**
         * MeritDecisionIn
         * @description What was decided on a proposal, and why.
         */
        MeritDecisionIn: {
            /** Is Approved */
            is_approved: boolean;
            /** Words */
            words: string;
        };
        /**
         * MeritGiven
         * @description What is proposed. `rule`: by which rule; `words`: what happened; `evidence`: what shows it.
         */
        MeritGiven: {
            capacity: components["schemas"]["MeritCapacity"];
            /**
             * Case Number
             * @default
             */
            case_number?: string;
            /** Evidence */
            evidence: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            kind: components["schemas"]["MeritKind"];
            measure: components["schemas"]["MeritMeasure"];
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Rule */
            rule: string;
            /** Words */
            words: string;
        };
        /**
         * MeritKind
         * @description To the good or to the bad.
         * @enum {string}
         */
        MeritKind: "reward" | "sanction";
        /**
         * MeritMeasure
         * @description What it consists in. Points, a merchant's suspension and the end of a post are steps of other modules.
         * @enum {string}
         */
        MeritMeasure: "praise" | "award" | "reminder" | "criticism";
        /**
         * MeritRow
         * @description One record. `decider` and `judge` are named: the person concerned may know who decided.
         *
         *     `person` is masked for who may only look.
         */
        MeritRow: {
            /** Actions */
            actions: components["schemas"]["MeritAction"][];
            /** Answer */
            answer: string;
            /** Appeal */
            appeal: string;
            /** Appealed At */
            appealed_at: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            capacity: components["schemas"]["MeritCapacity"];
            /** Case Number */
            case_number: string;
            /** Decided At */
            decided_at: string | null;
            /** Decider */
            decider: string;
            /** Evidence */
            evidence: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Judge */
            judge: string;
            /** Judged At */
            judged_at: string | null;
            /** Judgement */
            judgement: string;
            kind: components["schemas"]["MeritKind"];
            /** May Appeal Until */
            may_appeal_until: string | null;
            measure: components["schemas"]["MeritMeasure"];
            /** Person */
            person: string;
            /** Place */
            place: string;
            /** Proposer */
            proposer: string;
            /** Rule */
            rule: string;
            status: components["schemas"]["MeritStatus"];
            /** Words */
            words: string;
        };
        /**
         * MeritsAsked
         * @description Which of them.
         */
        MeritsAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            status?: components["schemas"]["MeritStatus"] | null;
        };
        /**
         * MeritStanding
         * @description What is known of a person elsewhere: services confirmed and missed, rewards in points, records in force.
         */
        MeritStanding: {
            /** Absences */
            absences: number;
            /** Grants */
            grants: number;
            /** Late Withdrawals */
            late_withdrawals: number;
            /** Points Granted */
            points_granted: number;
            /** Rewards */
            rewards: number;
            /** Sanctions */
            sanctions: number;
            /** Services */
            services: number;
        };
        /**
         * MeritStatus
         * @description Where a record stands.
         * @enum {string}
         */
        MeritStatus: "proposed" | "refused" | "in_force" | "appealed" | "kept" | "revoked";
        /**
         * MessageKindRow
         * @description A kind of message that goes out; urgent ones do whatever is wished, and no duty can be muted.
         */
        MessageKindRow: {
            /** Channels */
            channels: components["schemas"]["ChannelCode"][];
            /** For Staff */
            for_staff: boolean;
            /** Is Duty */
            is_duty: boolean;
            /** Is Urgent */
            is_urgent: boolean;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /**
         * MessagePreferences
         * @description An account's wishes, the kinds that they can be about, and the district's own quiet hours.
         *
         *     `is_own` is False where nothing was wished yet and the district's hours hold.
         */
        MessagePreferences: {
            /** Digest At */
            digest_at: string | null;
            district: components["schemas"]["DistrictHours"];
            /** Is Own */
            is_own: boolean;
            /** Kinds */
            kinds: components["schemas"]["MessageKindRow"][];
            /** Muted */
            muted: string[];
            /** Quiet From */
            quiet_from: string | null;
            /** Quiet To */
            quiet_to: string | null;
        };
        /**
         * MessageSettings
         * @description What goes out in the district, and when it is quiet.
         */
        MessageSettings: {
            hours: components["schemas"]["DistrictHours"];
            /** Kinds */
            kinds: components["schemas"]["KindSetting"][];
        };
        /**
         * MinutesIn
         * @description The record of the joint meeting.
         */
        MinutesIn: {
            /** Minutes */
            minutes: string;
        };
        /**
         * MonthServed
         * @description A month of the year.
         */
        MonthServed: {
            /** Minutes */
            minutes: number;
            /** Month */
            month: number;
            /** Services */
            services: number;
        };
        /**
         * MoreWordsIn
         * @description What somebody adds after an answer.
         */
        MoreWordsIn: {
            /**
             * Picture Ids
             * @default []
             */
            picture_ids?: string[];
            /** Words */
            words: string;
        };
        /**
         * MoveIn
         * @description Who comes to live in a household.
         */
        MoveIn: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            relation: components["schemas"]["HouseholdRelation"];
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
        };
        /**
         * MovementFilter
         * @description What movements are narrowed to; `until` is the last day.
         */
        MovementFilter: {
            /** Fund Id */
            fund_id?: string | null;
            kind?: components["schemas"]["MovementKind"] | null;
            /** Person Id */
            person_id?: string | null;
            /** Rule Code */
            rule_code?: string | null;
            /** Since */
            since?: string | null;
            /** Text */
            text?: string | null;
            /** Until */
            until?: string | null;
        };
        /**
         * MovementKind
         * @description Why points moved.
         * @enum {string}
         */
        MovementKind: "issue" | "earn" | "grant" | "spend" | "donate" | "reverse" | "expire" | "merge" | "forward" | "give";
        /**
         * MovementRow
         * @description A movement: `points` are those that its account got, or gave where negative.
         */
        MovementRow: {
            account_kind: components["schemas"]["AccountKind"];
            /** Account Name */
            account_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Reversed */
            is_reversed: boolean;
            /** Is Reversible */
            is_reversible: boolean;
            kind: components["schemas"]["MovementKind"];
            /** Person Id */
            person_id: string | null;
            /** Points */
            points: number;
            /** Rule Number */
            rule_number: number | null;
            /** Rule Title */
            rule_title: string | null;
            /** Subject Id */
            subject_id: string | null;
            /** Subject Type */
            subject_type: string;
            /** Words */
            words: string;
        };
        /**
         * MovingBuilding
         * @description A building that would stand outside its micro-grid; `to_name` is where it would stand, None in a gap.
         */
        MovingBuilding: {
            /**
             * Building Id
             * Format: uuid
             */
            building_id: string;
            /** From Name */
            from_name: string;
            /** Name */
            name: string;
            /** To Name */
            to_name: string | null;
        };
        /**
         * MovingInStep
         * @description One step: what is there, what is missing, which sheets the actor may bring in for it.
         */
        MovingInStep: {
            /** Code */
            code: string;
            /** Figures */
            figures: {
                [key: string]: number;
            };
            /** Is Done */
            is_done: boolean;
            /** Kinds */
            kinds: string[];
            /** Missing */
            missing: string[];
        };
        /**
         * MyCaseDetail
         * @description A case as its reporter sees it.
         */
        MyCaseDetail: {
            /** Actions */
            actions: components["schemas"]["CaseAction"][];
            /** Category */
            category: string | null;
            /** Description */
            description: string;
            /** Due At */
            due_at: string | null;
            /** Holder */
            holder: string | null;
            /** Holder Phone */
            holder_phone: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Satisfied */
            is_satisfied: boolean | null;
            /** Is Solved */
            is_solved: boolean | null;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Pictures */
            pictures: components["schemas"]["PictureCard"][];
            /** Place */
            place: string | null;
            /** Replied At */
            replied_at: string | null;
            /** Reply */
            reply: string | null;
            /** Stars */
            stars: number | null;
            status: components["schemas"]["CaseStatus"];
            /** Summary */
            summary: string;
            /** Timeline */
            timeline: components["schemas"]["MyCaseMoment"][];
        };
        /**
         * MyCaseMoment
         * @description A step as a reporter is told of it.
         */
        MyCaseMoment: {
            /** Action */
            action: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Words */
            words: string;
        };
        /**
         * MyCaseRow
         * @description One of my reports in a list.
         */
        MyCaseRow: {
            /** Category */
            category: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Rated */
            is_rated: boolean;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Replied At */
            replied_at: string | null;
            status: components["schemas"]["CaseStatus"];
            /** Summary */
            summary: string;
        };
        /**
         * MyCertification
         * @description One's own claim and what became of it.
         */
        MyCertification: {
            /** Address */
            address: string | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Decided At */
            decided_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["CertificationKind"];
            /** Possible Actions */
            possible_actions: components["schemas"]["CertificationAction"][];
            /** Reason */
            reason: string | null;
            status: components["schemas"]["CertificationStatus"];
        };
        /**
         * MyCertifications
         * @description One's own claims, the newest first.
         */
        MyCertifications: {
            /** Items */
            items: components["schemas"]["MyCertification"][];
        };
        /**
         * MyFeedbackAsked
         * @description Which page.
         */
        MyFeedbackAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
        };
        /**
         * MyGrid
         * @description A grid as residents are told of it.
         */
        MyGrid: {
            /** Code */
            code: string;
            /** Display Name */
            display_name: string;
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            level: components["schemas"]["GridLevel"];
        };
        /**
         * MyHousehold
         * @description One's own household. Empty where none is registered.
         */
        MyHousehold: {
            /** Address */
            address: string | null;
            /** Grid Id */
            grid_id: string | null;
            /** Members */
            members: components["schemas"]["Flatmate"][];
        };
        /**
         * MyInvitations
         * @description One's code, how many came by it and how many of them were rewarded; whether one came by a code oneself.
         */
        MyInvitations: {
            /** Accepted */
            accepted: number;
            /** Code */
            code: string;
            /** Is Invited */
            is_invited: boolean;
            /** Rewarded */
            rewarded: number;
        };
        /**
         * MyLocation
         * @description The grid of a point; near a border the choices to ask about, nearest first.
         */
        MyLocation: {
            /** Choices */
            choices: components["schemas"]["MyGrid"][];
            grid: components["schemas"]["MyGrid"] | null;
            /** Is Near Border */
            is_near_border: boolean;
            /** Is Outside */
            is_outside: boolean;
        };
        /**
         * MyNeighbourhood
         * @description One's own grid, None while it is not known where one lives.
         */
        MyNeighbourhood: {
            grid: components["schemas"]["Neighbourhood"] | null;
        };
        /**
         * MyPhotoIn
         * @description Which of one's uploads is one's photo; null for none.
         */
        MyPhotoIn: {
            /** File Id */
            file_id: string | null;
        };
        /**
         * MyPlace
         * @description A place that a text may mean, with the grid that answers for it, as residents are told.
         */
        MyPlace: {
            grid: components["schemas"]["MyGrid"] | null;
            /** Name */
            name: string;
        };
        /**
         * MyRecord
         * @description What somebody did; `tasks` are different ones, `services` single occasions.
         */
        MyRecord: {
            /** Badges */
            badges: components["schemas"]["BadgeCard"][];
            /** Minutes */
            minutes: number;
            /** Months */
            months: components["schemas"]["MonthServed"][];
            /** Organisations */
            organisations: number;
            /** Services */
            services: number;
            /** Since */
            since: string | null;
            /** Tasks */
            tasks: number;
            /** Year */
            year: number;
        };
        /**
         * MyRedemptionsAsked
         * @description Open ones, ended ones, or both.
         */
        MyRedemptionsAsked: {
            /** After */
            after?: string | null;
            /** Is Open */
            is_open?: boolean | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
        };
        /**
         * MyRemarks
         * @description A reporter's conversation, the oldest first, and whether they may go on with it.
         */
        MyRemarks: {
            /** Can Write */
            can_write: boolean;
            /** Items */
            items: components["schemas"]["RemarkRow"][];
        };
        /**
         * MyTaskPart
         * @description Where the reader stands in a task. `waits_before` is how many wait before them.
         */
        MyTaskPart: {
            /** Checked In At */
            checked_in_at: string | null;
            /** Checked Out At */
            checked_out_at: string | null;
            /** Dispute */
            dispute: string;
            /** Is Late Withdrawal */
            is_late_withdrawal: boolean;
            /** Is Proof Late */
            is_proof_late: boolean;
            /** May Show Photos */
            may_show_photos: boolean;
            /** Minutes */
            minutes: number | null;
            /** Photos */
            photos: components["schemas"]["TaskPhoto"][];
            /** Points Paid */
            points_paid: number;
            /** Rating Words */
            rating_words: string;
            /** Settlement */
            settlement: string;
            /** Stars */
            stars: number | null;
            status: components["schemas"]["EnrolmentStatus"];
            /** Volunteer Stars */
            volunteer_stars: number | null;
            /** Waits Before */
            waits_before: number | null;
        };
        /**
         * MyTasksAsked
         * @description What is to come, or what is over.
         */
        MyTasksAsked: {
            /** After */
            after?: string | null;
            /**
             * Is Past
             * @default false
             */
            is_past?: boolean;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
        };
        /**
         * MyWork
         * @description The posts in force. Those of a staff account want its password, and its second step where that is on.
         */
        MyWork: {
            /** Needs Code */
            needs_code: boolean;
            /** Needs Password */
            needs_password: boolean;
            /** Posts */
            posts: components["schemas"]["HeldPostCard"][];
        };
        /**
         * NamingSchemeRow
         * @description What one street, or by default the district, calls its levels.
         */
        NamingSchemeRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Street Id */
            street_id: string | null;
            /** Street Name */
            street_name: string | null;
            /** Titles */
            titles: components["schemas"]["LevelTitle"][];
        };
        /**
         * NearAsked
         * @description Where one is (WGS84), to see what is near first.
         */
        NearAsked: {
            /** After */
            after?: string | null;
            /** Latitude */
            latitude?: number | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            /** Longitude */
            longitude?: number | null;
        };
        /**
         * NearbyGrid
         * @description A grid whose area lies within the border distance of a point; 0 metres is inside or on the border.
         */
        NearbyGrid: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Metres */
            metres: number;
        };
        /**
         * NearPlace
         * @description A merchant or a cabinet as residents find it; `metres` where they said where they are.
         */
        NearPlace: {
            /** Address */
            address: string;
            /** Hours */
            hours: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Latitude */
            latitude: number | null;
            /** Longitude */
            longitude: number | null;
            /** Metres */
            metres: number | null;
            /** Name */
            name: string;
            /** Offers */
            offers: number;
            /** Place */
            place: string;
            /** Words */
            words: string;
        };
        /**
         * Neighbourhood
         * @description A grid and who is there for it, from the nearest to the street.
         */
        Neighbourhood: {
            /** Code */
            code: string;
            /** Contacts */
            contacts: components["schemas"]["Contact"][];
            /** Display Name */
            display_name: string;
            /** Full Name */
            full_name: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Nominations */
            nominations: components["schemas"]["NominationNotice"][];
            /** Party */
            party: components["schemas"]["PartyContact"][];
        };
        /**
         * NewCategory
         * @description A new category, with the code that stays its own.
         */
        NewCategory: {
            /** Advice */
            advice?: string | null;
            /** Code */
            code: string;
            /** @default ordinary */
            default_level?: components["schemas"]["CaseLevel"];
            /**
             * Duplicate Metres
             * @default 100
             */
            duplicate_metres?: number;
            /**
             * Is Active
             * @default true
             */
            is_active?: boolean;
            /**
             * Is Emergency
             * @default false
             */
            is_emergency?: boolean;
            /** Keywords */
            keywords?: string[];
            /** Name */
            name: string;
            /**
             * Name En
             * @default
             */
            name_en?: string;
            /** Parent Id */
            parent_id?: string | null;
            /**
             * Position
             * @default 0
             */
            position?: number;
            /**
             * Reopen Days
             * @default 15
             */
            reopen_days?: number;
        };
        /**
         * NewOffer
         * @description The same, of a merchant.
         */
        NewOffer: {
            /** Ends On */
            ends_on?: string | null;
            /**
             * Is In Cabinets
             * @default false
             */
            is_in_cabinets?: boolean;
            /** Kind */
            kind: string;
            /**
             * Merchant Id
             * Format: uuid
             */
            merchant_id: string;
            /**
             * Per Day
             * @default 0
             */
            per_day?: number;
            /**
             * Per Person
             * @default 0
             */
            per_person?: number;
            /**
             * Pick Up
             * @default
             */
            pick_up?: string;
            /** Picture Ids */
            picture_ids?: string[];
            /**
             * Points
             * @default 0
             */
            points?: number;
            sort: components["schemas"]["OfferSort"];
            /** Starts On */
            starts_on?: string | null;
            /**
             * Terms
             * @default
             */
            terms?: string;
            /** Title */
            title: string;
            /**
             * Valid Days
             * @default 7
             */
            valid_days?: number;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * NewOrganisation
         * @description An organisation to found, tied to a grid from today where one is given.
         */
        NewOrganisation: {
            /** Code */
            code?: string | null;
            /** Grid Id */
            grid_id?: string | null;
            kind: components["schemas"]["OrganisationKind"];
            /**
             * Level Title
             * @default
             */
            level_title?: string;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id?: string | null;
            /** Party Level */
            party_level?: number | null;
            relation?: components["schemas"]["TieRelation"] | null;
            /**
             * Short Name
             * @default
             */
            short_name?: string;
        };
        /**
         * NewRole
         * @description A role of the district's own.
         */
        NewRole: {
            /** Code */
            code: string;
            /**
             * Is Elected
             * @default false
             */
            is_elected?: boolean;
            /**
             * May Appoint
             * @default []
             */
            may_appoint?: string[];
            /** Name */
            name: string;
            /**
             * Name En
             * @default
             */
            name_en?: string;
            /**
             * Needs Second Step
             * @default false
             */
            needs_second_step?: boolean;
            /** Permissions */
            permissions: string[];
            place_kind: components["schemas"]["PlaceKind"];
            /**
             * Requirement
             * @default
             */
            requirement?: string;
            /** Responsible Level */
            responsible_level?: ("micro" | "grid" | "community" | "street" | "exclusive" | "worker") | null;
        };
        /**
         * News
         * @description The newest message there is, how many are not read, and what came since, the newest first.
         *
         *     Some of `items` may have been given before; a client knows them by their ids.
         */
        News: {
            /** Items */
            items: components["schemas"]["InboxMessageRow"][];
            /** Newest */
            newest: string | null;
            /** Unread */
            unread: number;
        };
        /**
         * NewsAsked
         * @description The newest message that the page knows of.
         */
        NewsAsked: {
            /** After */
            after?: string | null;
        };
        /**
         * NominationAction
         * @description What is done to a nomination.
         * @enum {string}
         */
        NominationAction: "make_public" | "object" | "appoint" | "refuse" | "withdraw" | "remove";
        /**
         * NominationDetail
         * @description A nomination with its record.
         */
        NominationDetail: {
            card: components["schemas"]["NominationRow"];
            /** History */
            history: components["schemas"]["RecordStep"][];
        };
        /**
         * NominationIn
         * @description Who is put forward for what.
         */
        NominationIn: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            origin?: components["schemas"]["PostOrigin"] | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Role */
            role: string;
            /**
             * Title
             * @default
             */
            title?: string;
        };
        /**
         * NominationNotice
         * @description A nomination made public.
         */
        NominationNotice: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Public From
             * Format: date
             */
            public_from: string;
            /**
             * Public Until
             * Format: date
             */
            public_until: string;
            /** Title */
            title: string;
        };
        /**
         * NominationRow
         * @description A nomination and what may be done to it now.
         */
        NominationRow: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Grid Name */
            grid_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Origin */
            origin: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Person Name */
            person_name: string;
            /** Possible Actions */
            possible_actions: components["schemas"]["NominationAction"][];
            /** Post Id */
            post_id: string | null;
            /** Public From */
            public_from: string | null;
            /** Public Until */
            public_until: string | null;
            /** Responsible Level */
            responsible_level: string | null;
            /** Role */
            role: string;
            /** Role Name */
            role_name: string;
            status: components["schemas"]["NominationStatus"];
            /** Title */
            title: string;
        };
        /**
         * NominationsAsked
         * @description What the list of nominations is narrowed to.
         */
        NominationsAsked: {
            /** After */
            after?: string | null;
            /** Grid Id */
            grid_id?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            status?: components["schemas"]["NominationStatus"] | null;
        };
        /**
         * NominationStatus
         * @description Where a nomination stands.
         * @enum {string}
         */
        NominationStatus: "nominated" | "public" | "appointed" | "refused" | "withdrawn" | "removed";
        /**
         * NomineeAppointmentIn
         * @description Whose post the nominee takes over, if anybody holds it.
         */
        NomineeAppointmentIn: {
            /** Replaces Post Id */
            replaces_post_id?: string | null;
        };
        /**
         * NoticePreviewIn
         * @description A notice to try out.
         */
        NoticePreviewIn: {
            /** Days */
            days: components["schemas"]["Day"][];
            /**
             * Examples
             * @default []
             */
            examples?: components["schemas"]["Example"][];
        };
        /**
         * ObjectionIn
         * @description What residents object.
         */
        ObjectionIn: {
            /** Objection */
            objection: string;
        };
        /**
         * ObjectionsAsked
         * @description Which objections.
         */
        ObjectionsAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            status?: components["schemas"]["ObjectionStatus"] | null;
        };
        /**
         * ObjectionStatus
         * @description Where an objection stands.
         * @enum {string}
         */
        ObjectionStatus: "raised" | "upheld" | "dismissed";
        /**
         * OccurrenceCard
         * @description One of the cases.
         */
        OccurrenceCard: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            status: components["schemas"]["CaseStatus"];
            /** Summary */
            summary: string;
        };
        /**
         * OfferAction
         * @description What is done with an offer. One that costs points is published by somebody other than who proposed it.
         * @enum {string}
         */
        OfferAction: "change" | "propose" | "publish" | "refuse" | "withdraw" | "stock";
        /**
         * OfferAnswerIn
         * @description Whether what was offered is accepted, and on accepting what the task asks to be agreed to.
         */
        OfferAnswerIn: {
            /** Accepts */
            accepts: boolean;
            /**
             * Guardian Name
             * @default
             */
            guardian_name?: string;
            /**
             * Guardian Phone
             * @default
             */
            guardian_phone?: string;
            /**
             * Has Acknowledged Risk
             * @default false
             */
            has_acknowledged_risk?: boolean;
        };
        /**
         * OfferCard
         * @description An offer in a list. `left` is what can be ordered now, today's limit applied.
         */
        OfferCard: {
            /** Ends On */
            ends_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Community */
            is_community: boolean;
            /** Is In Cabinets */
            is_in_cabinets: boolean;
            /** Kind */
            kind: string;
            /** Left */
            left: number;
            /** Merchant */
            merchant: string;
            /**
             * Merchant Id
             * Format: uuid
             */
            merchant_id: string;
            /** Per Day */
            per_day: number;
            picture: components["schemas"]["ShownPicture"] | null;
            /** Place */
            place: string;
            /** Points */
            points: number;
            sort: components["schemas"]["OfferSort"];
            /** Title */
            title: string;
        };
        /**
         * OfferDetail
         * @description An offer as a resident reads it. `refused` says why it cannot be ordered now, by the code of the refusal.
         */
        OfferDetail: {
            /** Address */
            address: string;
            /** Balance */
            balance: number;
            /** Cabinets */
            cabinets: components["schemas"]["PickUpPlace"][];
            card: components["schemas"]["OfferCard"];
            /** Had */
            had: number;
            /** Hours */
            hours: string;
            /** Per Person */
            per_person: number;
            /** Pick Up */
            pick_up: string;
            /** Pictures */
            pictures: components["schemas"]["ShownPicture"][];
            /** Refused */
            refused: string | null;
            /** Starts On */
            starts_on: string | null;
            /** Terms */
            terms: string;
            /** Valid Days */
            valid_days: number;
            /** Words */
            words: string;
        };
        /**
         * OfferGiven
         * @description An offer as somebody writes it; limits of 0 are none.
         */
        OfferGiven: {
            /** Ends On */
            ends_on?: string | null;
            /**
             * Is In Cabinets
             * @default false
             */
            is_in_cabinets?: boolean;
            /** Kind */
            kind: string;
            /**
             * Per Day
             * @default 0
             */
            per_day?: number;
            /**
             * Per Person
             * @default 0
             */
            per_person?: number;
            /**
             * Pick Up
             * @default
             */
            pick_up?: string;
            /** Picture Ids */
            picture_ids?: string[];
            /**
             * Points
             * @default 0
             */
            points?: number;
            sort: components["schemas"]["OfferSort"];
            /** Starts On */
            starts_on?: string | null;
            /**
             * Terms
             * @default
             */
            terms?: string;
            /** Title */
            title: string;
            /**
             * Valid Days
             * @default 7
             */
            valid_days?: number;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * OfferKindCard
         * @description A kind of offers.
         */
        OfferKindCard: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Name En */
            name_en: string;
        };
        /**
         * OfferRow
         * @description An offer as those see it who keep it; `stock` is all that can be ordered, whatever today allows.
         */
        OfferRow: {
            /** Actions */
            actions: components["schemas"]["OfferAction"][];
            card: components["schemas"]["OfferCard"];
            /** Per Person */
            per_person: number;
            /** Pick Up */
            pick_up: string;
            /** Pictures */
            pictures: components["schemas"]["ShownPicture"][];
            /** Proposed By */
            proposed_by: string | null;
            /** Reason */
            reason: string | null;
            /** Starts On */
            starts_on: string | null;
            status: components["schemas"]["OfferStatus"];
            /** Stock */
            stock: number;
            /** Terms */
            terms: string;
            /** Valid Days */
            valid_days: number;
            /** Words */
            words: string;
        };
        /**
         * OffersAsked
         * @description Which offers, for those who keep them.
         */
        OffersAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            /** Merchant Id */
            merchant_id?: string | null;
            /**
             * Query
             * @default
             */
            query?: string;
            status?: components["schemas"]["OfferStatus"] | null;
        };
        /**
         * OffersOnSaleAsked
         * @description Which offers.
         */
        OffersOnSaleAsked: {
            /**
             * Affordable
             * @default false
             */
            affordable?: boolean;
            /** After */
            after?: string | null;
            /** Kind */
            kind?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            /** Merchant Id */
            merchant_id?: string | null;
        };
        /**
         * OfferSort
         * @description What somebody gets (MP-13).
         * @enum {string}
         */
        OfferSort: "goods" | "service";
        /**
         * OfferStatus
         * @description Where an offer stands.
         * @enum {string}
         */
        OfferStatus: "draft" | "proposed" | "refused" | "published" | "withdrawn";
        /**
         * OfferStepIn
         * @description What is done with an offer, and why.
         */
        OfferStepIn: {
            action: components["schemas"]["OfferAction"];
            /** Reason */
            reason?: string | null;
        };
        /**
         * OfficeFilter
         * @description Which tasks of an office.
         */
        OfficeFilter: {
            /** Grid Id */
            grid_id?: string | null;
            kind?: components["schemas"]["TaskKind"] | null;
            /**
             * Query
             * @default
             */
            query?: string;
            /**
             * Status
             * @default []
             */
            status?: ("draft" | "asked" | "refused" | "open" | "finished" | "cancelled")[];
        };
        /**
         * Opened
         * @description What became of a new case. `is_new` is False where its client key, or source and number, was there before.
         */
        Opened: {
            /** Category */
            category: string | null;
            /** Due At */
            due_at: string | null;
            /** Holder */
            holder: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is New */
            is_new: boolean;
            /** Number */
            number: string;
            /** Place Choices */
            place_choices: string[];
            status: components["schemas"]["CaseStatus"];
        };
        /**
         * OpenPublicationsAsked
         * @description The same for anyone not signed in, who may name a grid.
         */
        OpenPublicationsAsked: {
            /** After */
            after?: string | null;
            /** Grid Id */
            grid_id?: string | null;
            kind?: components["schemas"]["PublicationKind"] | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            /**
             * Query
             * @default
             */
            query?: string;
        };
        /**
         * OrderAnswer
         * @description What became of one order: opened, known (it was there), or refused with a code.
         */
        OrderAnswer: {
            /** Case Number */
            case_number: string | null;
            /** Changed */
            changed: {
                [key: string]: boolean;
            };
            /** Code */
            code: string | null;
            /** Detail */
            detail: string | null;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /** Number */
            number: string;
            /** Position */
            position: number;
            /** Result */
            result: string;
            /** Status */
            status: string | null;
        };
        /**
         * OrderIn
         * @description `key` is the client's own: sent again, nothing is ordered twice.
         */
        OrderIn: {
            /** Key */
            key: string;
            /**
             * Offer Id
             * Format: uuid
             */
            offer_id: string;
        };
        /**
         * OrdersAnswer
         * @description What became of each order, in the order they came.
         */
        OrdersAnswer: {
            /** Orders */
            orders: components["schemas"]["OrderAnswer"][];
        };
        /**
         * OrderStatus
         * @description How the case of an order stands.
         */
        OrderStatus: {
            /** Case Number */
            case_number: string;
            /** Closed At */
            closed_at: string | null;
            /** Handled At */
            handled_at: string | null;
            /** Is Satisfied */
            is_satisfied: boolean | null;
            /** Is Solved */
            is_solved: boolean | null;
            /** Number */
            number: string;
            /** Reply */
            reply: string | null;
            status: components["schemas"]["CaseStatus"];
        };
        /**
         * OrganisationDetail
         * @description All there is to show of one organisation.
         */
        OrganisationDetail: {
            card: components["schemas"]["OrganisationRow"];
            /** Children */
            children: components["schemas"]["OrganisationRow"][];
            /** History */
            history: components["schemas"]["RecordStep"][];
            /** Parent Name */
            parent_name: string | null;
            /** Ties */
            ties: components["schemas"]["OrganisationTie"][];
        };
        /**
         * OrganisationFilter
         * @description What a list of organisations is narrowed to.
         */
        OrganisationFilter: {
            /**
             * Is Active
             * @default true
             */
            is_active?: boolean | null;
            /**
             * Is Root
             * @default false
             */
            is_root?: boolean;
            kind?: components["schemas"]["OrganisationKind"] | null;
            /** Parent Id */
            parent_id?: string | null;
            /** Street Grid Id */
            street_grid_id?: string | null;
            /** Text */
            text?: string | null;
        };
        /**
         * OrganisationKind
         * @description What sort of body an organisation is.
         * @enum {string}
         */
        OrganisationKind: "department" | "street_office" | "community_office" | "party" | "property" | "company" | "institution" | "mass_organisation" | "other";
        /**
         * OrganisationParticulars
         * @description What is said of an organisation. `level_title` stays empty where the street's scheme already says it.
         */
        OrganisationParticulars: {
            /** Code */
            code?: string | null;
            /**
             * Level Title
             * @default
             */
            level_title?: string;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id?: string | null;
            /** Party Level */
            party_level?: number | null;
            /**
             * Short Name
             * @default
             */
            short_name?: string;
        };
        /**
         * OrganisationRow
         * @description An organisation as others show it; `level_title` is what its street calls its level, empty where none.
         */
        OrganisationRow: {
            /** Code */
            code: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            kind: components["schemas"]["OrganisationKind"];
            /** Level Title */
            level_title: string;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id: string | null;
            /** Party Level */
            party_level: number | null;
            /** Short Name */
            short_name: string;
        };
        /**
         * OrganisationsAsked
         * @description Which page of organisations.
         */
        OrganisationsAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
        };
        /**
         * OrganisationTaskIn
         * @description A task of an organisation, or as many weekly ones as `weeks` says.
         */
        OrganisationTaskIn: {
            /**
             * Address
             * @default
             */
            address?: string;
            /** @default everybody */
            audience?: components["schemas"]["TaskAudience"];
            /**
             * Campaign
             * @default
             */
            campaign?: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Free Hours
             * @default 2
             */
            free_hours?: number;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Is By Offer
             * @default false
             */
            is_by_offer?: boolean;
            kind: components["schemas"]["TaskKind"];
            /** Latitude */
            latitude?: number | null;
            /** Leader Id */
            leader_id?: string | null;
            /**
             * Least Age
             * @default 0
             */
            least_age?: number;
            /** Longitude */
            longitude?: number | null;
            /**
             * Metres
             * @default 200
             */
            metres?: number;
            /**
             * Need
             * @default
             */
            need?: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /**
             * Points
             * @default 0
             */
            points?: number;
            /**
             * Risk Words
             * @default
             */
            risk_words?: string;
            role?: components["schemas"]["VolunteerRole"] | null;
            /** Skills */
            skills?: string[];
            /** Slots */
            slots: number;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Title */
            title: string;
            /**
             * Weeks
             * @default 1
             */
            weeks?: number;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * OrganisationTie
         * @description An organisation's tie to a grid.
         */
        OrganisationTie: {
            /** Ends On */
            ends_on: string | null;
            /** Grid Code */
            grid_code: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            relation: components["schemas"]["TieRelation"];
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
        };
        /**
         * OtherCaseIn
         * @description The other case.
         */
        OtherCaseIn: {
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Other Id
             * Format: uuid
             */
            other_id: string;
        };
        /**
         * OthersServiceIn
         * @description What some people did, as an organisation or the community enters it.
         */
        OthersServiceIn: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            kind: components["schemas"]["TaskKind"];
            /** Organisation Id */
            organisation_id?: string | null;
            /** People */
            people: components["schemas"]["PersonServedIn"][];
            /** Photo Ids */
            photo_ids?: string[];
            /** Title */
            title: string;
            /**
             * Witness Phone
             * @default
             */
            witness_phone?: string;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * Outbox
         * @description A page of what the stand-in kept; `provider` says who is in use.
         */
        Outbox: {
            /** Items */
            items: components["schemas"]["OutboxMessageRow"][];
            /** Next */
            next: string | null;
            /** Provider */
            provider: string;
        };
        /**
         * OutboxMessageRow
         * @description A short message that the stand-in kept.
         */
        OutboxMessageRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Phone */
            phone: string;
            /** Template */
            template: string;
            /** Text */
            text: string;
        };
        /**
         * Outcome
         * @description Whether there is an answer.
         * @enum {string}
         */
        Outcome: "answered" | "ask" | "unknown" | "elsewhere";
        /**
         * OwnServiceGiven
         * @description What the actor did, and how long it was.
         */
        OwnServiceGiven: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            kind: components["schemas"]["TaskKind"];
            /** Minutes */
            minutes: number;
            /** Photo Ids */
            photo_ids?: string[];
            /** Title */
            title: string;
            /**
             * Witness Phone
             * @default
             */
            witness_phone?: string;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_AccountLine_: {
            /** Items */
            items: components["schemas"]["AccountLine"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_AccountRow_: {
            /** Items */
            items: components["schemas"]["AccountRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_AddressRow_: {
            /** Items */
            items: components["schemas"]["AddressRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_BadLine_: {
            /** Items */
            items: components["schemas"]["BadLine"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_BoardObjectionRow_: {
            /** Items */
            items: components["schemas"]["BoardObjectionRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_BoardSnapshotRow_: {
            /** Items */
            items: components["schemas"]["BoardSnapshotRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_CaseRow_: {
            /** Items */
            items: components["schemas"]["CaseRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_CertificationRow_: {
            /** Items */
            items: components["schemas"]["CertificationRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_ChangedLine_: {
            /** Items */
            items: components["schemas"]["ChangedLine"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_CoverageGap_: {
            /** Items */
            items: components["schemas"]["CoverageGap"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_DeliveryRow_: {
            /** Items */
            items: components["schemas"]["DeliveryRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_DirectoryRow_: {
            /** Items */
            items: components["schemas"]["DirectoryRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_DivisionRow_: {
            /** Items */
            items: components["schemas"]["DivisionRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_FeedbackCard_: {
            /** Items */
            items: components["schemas"]["FeedbackCard"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_FundLine_: {
            /** Items */
            items: components["schemas"]["FundLine"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_GiftRow_: {
            /** Items */
            items: components["schemas"]["GiftRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_GrantRow_: {
            /** Items */
            items: components["schemas"]["GrantRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_GridChangeRow_: {
            /** Items */
            items: components["schemas"]["GridChangeRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_ImportRow_: {
            /** Items */
            items: components["schemas"]["ImportRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_InboxMessageRow_: {
            /** Items */
            items: components["schemas"]["InboxMessageRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_LaterEntryRow_: {
            /** Items */
            items: components["schemas"]["LaterEntryRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_MerchantRow_: {
            /** Items */
            items: components["schemas"]["MerchantRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_MeritRow_: {
            /** Items */
            items: components["schemas"]["MeritRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_MovementRow_: {
            /** Items */
            items: components["schemas"]["MovementRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_MyCaseRow_: {
            /** Items */
            items: components["schemas"]["MyCaseRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_NearPlace_: {
            /** Items */
            items: components["schemas"]["NearPlace"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_NominationRow_: {
            /** Items */
            items: components["schemas"]["NominationRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_OfferCard_: {
            /** Items */
            items: components["schemas"]["OfferCard"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_OfferRow_: {
            /** Items */
            items: components["schemas"]["OfferRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_OrganisationRow_: {
            /** Items */
            items: components["schemas"]["OrganisationRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_PersonRow_: {
            /** Items */
            items: components["schemas"]["PersonRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_PointsLine_: {
            /** Items */
            items: components["schemas"]["PointsLine"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_PublicationRow_: {
            /** Items */
            items: components["schemas"]["PublicationRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_RecurrenceRow_: {
            /** Items */
            items: components["schemas"]["RecurrenceRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_RedemptionCard_: {
            /** Items */
            items: components["schemas"]["RedemptionCard"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_RedemptionRow_: {
            /** Items */
            items: components["schemas"]["RedemptionRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_ResponsibilityFault_: {
            /** Items */
            items: components["schemas"]["ResponsibilityFault"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_RollCard_: {
            /** Items */
            items: components["schemas"]["RollCard"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_StatementRow_: {
            /** Items */
            items: components["schemas"]["StatementRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_StatusReportRow_: {
            /** Items */
            items: components["schemas"]["StatusReportRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_StockChangeRow_: {
            /** Items */
            items: components["schemas"]["StockChangeRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_TaskCard_: {
            /** Items */
            items: components["schemas"]["TaskCard"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_UnplacedBuilding_: {
            /** Items */
            items: components["schemas"]["UnplacedBuilding"][];
            /** Next */
            next: string | null;
        };
        /**
         * Page
         * @description One page: the items and the marker to ask for the next one with, None at the end.
         */
        Page_WaitingRow_: {
            /** Items */
            items: components["schemas"]["WaitingRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * PageAsked
         * @description What part of a list.
         */
        PageAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
        };
        /**
         * PageIn
         * @description Which page.
         */
        PageIn: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
        };
        /**
         * Participant
         * @description One person in a task. A guardian's phone is masked; `proposed_minutes` are those between the checks.
         */
        Participant: {
            /** Actions */
            actions: components["schemas"]["EnrolmentAction"][];
            /** Checked In At */
            checked_in_at: string | null;
            checked_in_by: components["schemas"]["Proof"] | null;
            /** Checked Out At */
            checked_out_at: string | null;
            checked_out_by: components["schemas"]["Proof"] | null;
            /** Dispute */
            dispute: string;
            /** Guardian */
            guardian: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Late Withdrawal */
            is_late_withdrawal: boolean;
            /** Is Me */
            is_me: boolean;
            /** Is Proof Late */
            is_proof_late: boolean;
            /** Minutes */
            minutes: number | null;
            /** Name */
            name: string;
            /** Points Paid */
            points_paid: number;
            /** Proposed Minutes */
            proposed_minutes: number;
            /** Rating Words */
            rating_words: string;
            /** Recorded Minutes */
            recorded_minutes: number;
            /** Settlement */
            settlement: string;
            /** Stars */
            stars: number | null;
            status: components["schemas"]["EnrolmentStatus"];
            /** Volunteer Stars */
            volunteer_stars: number | null;
        };
        /**
         * Participation
         * @description Both shares of a place, and the numbers of each place below.
         */
        Participation: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Place */
            place: string;
            /** Places */
            places: components["schemas"]["PlaceShares"][];
            /** Published */
            published: number;
            /** Shares */
            shares: components["schemas"]["ParticipationShare"][];
            /**
             * Taken At
             * Format: date-time
             */
            taken_at: string;
        };
        /**
         * ParticipationAsked
         * @description Of which time and place; without a place where one's posts begin.
         */
        ParticipationAsked: {
            /** Grid Id */
            grid_id?: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * ParticipationShare
         * @description A share with its formula and both its numbers.
         */
        ParticipationShare: {
            /** Denominator */
            denominator: number;
            /** Formula */
            formula: string;
            /** Formula Zh */
            formula_zh: string;
            name: components["schemas"]["ShareName"];
            /** Numerator */
            numerator: number;
            /** Value */
            value: number | null;
        };
        /**
         * PartyContact
         * @description A party organisation that leads a grid on the way up.
         */
        PartyContact: {
            /** Level Title */
            level_title: string;
            /** Name */
            name: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
        };
        /**
         * PartyCoverage
         * @description Every level of the actor's scope, and all of them together.
         */
        PartyCoverage: {
            /** Levels */
            levels: components["schemas"]["Coverage"][];
            overall: components["schemas"]["Coverage"];
        };
        /**
         * PartyGapsAsked
         * @description Which gaps of the party's coverage.
         */
        PartyGapsAsked: {
            /** After */
            after?: string | null;
            /** Level */
            level?: ("street" | "community" | "grid" | "micro") | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            /** Street Grid Id */
            street_grid_id?: string | null;
        };
        /**
         * PasswordChange
         * @description The old password and the new.
         */
        PasswordChange: {
            /** New */
            new: string;
            /** Old */
            old: string;
        };
        /**
         * PasswordSignIn
         * @description A staff account's name and password.
         */
        PasswordSignIn: {
            /** Password */
            password: string;
            /** Username */
            username: string;
        };
        /**
         * PendingHandOut
         * @description A cell was opened and the machine has not said how that went.
         */
        PendingHandOut: {
            /** Cell */
            cell: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Title */
            title: string;
        };
        /**
         * PeoplePageAsked
         * @description Which page of a list.
         */
        PeoplePageAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
        };
        /**
         * PeriodFigures
         * @description Counts and rates of a period. `cases` says of figures that count reporters how many cases these belong to.
         */
        PeriodFigures: {
            /** Cases */
            cases: {
                [key: string]: number;
            };
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Rates */
            rates: components["schemas"]["Rate"][];
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Taken At
             * Format: date-time
             */
            taken_at: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * PeriodIn
         * @description A period, half open, and the grid whose subtree is counted; without one, all that the post reaches.
         */
        PeriodIn: {
            /** Grid Id */
            grid_id?: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * PersonAbsence
         * @description A time in which somebody stood or stands in for another. `may_end`: it runs, and the asker may end it.
         */
        PersonAbsence: {
            /** Deputy Name */
            deputy_name: string;
            /**
             * Deputy Post Id
             * Format: uuid
             */
            deputy_post_id: string;
            /** Deputy Title */
            deputy_title: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** May End */
            may_end: boolean;
            /** Person Name */
            person_name: string;
            /**
             * Post Id
             * Format: uuid
             */
            post_id: string;
            /** Post Title */
            post_title: string;
            /** Reason */
            reason: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * PersonDetail
         * @description All there is to show of one person.
         */
        PersonDetail: {
            /** Accounts */
            accounts: components["schemas"]["AccountRow"][];
            card: components["schemas"]["PersonRow"];
            /** History */
            history: components["schemas"]["RecordStep"][];
            /** Looks */
            looks: components["schemas"]["Look"][];
            /** Memberships */
            memberships: components["schemas"]["MembershipCard"][];
            /** Posts */
            posts: components["schemas"]["PostCard"][];
            /** Residences */
            residences: components["schemas"]["ResidenceCard"][];
        };
        /**
         * PersonEndIn
         * @description The first day on which something no longer holds.
         */
        PersonEndIn: {
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
        };
        /**
         * PersonFilter
         * @description What the register is narrowed to; `text` begins the name, `is_without_post`: staff who hold no post now.
         */
        PersonFilter: {
            /** Building Id */
            building_id?: string | null;
            /** Grid Id */
            grid_id?: string | null;
            /** Is Party Member */
            is_party_member?: boolean | null;
            /**
             * Is Without Post
             * @default false
             */
            is_without_post?: boolean;
            resident_type?: components["schemas"]["ResidentType"] | null;
            /** Text */
            text?: string | null;
        };
        /**
         * PersonMoment
         * @description One entry of the records of a person and of their posts. `about` is the post's title, `other` who else
         *     it concerns.
         */
        PersonMoment: {
            /** About */
            about: string | null;
            /** Action */
            action: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Other */
            other: string | null;
            /** Post */
            post: string | null;
            /** Reason */
            reason: string | null;
        };
        /**
         * PersonParticulars
         * @description What is known of a person. Sex and date of birth follow from the ID number where there is one.
         *
         *     When a person is changed, phone and ID number that are not given stay as they are.
         */
        PersonParticulars: {
            /** Birth On */
            birth_on?: string | null;
            /** Grid Id */
            grid_id?: string | null;
            /** Id Number */
            id_number?: string | null;
            /** Name */
            name: string;
            /** Phone */
            phone?: string | null;
            resident_type?: components["schemas"]["ResidentType"] | null;
            sex?: components["schemas"]["Sex"] | null;
        };
        /**
         * PersonPoints
         * @description A person's account as staff see it.
         */
        PersonPoints: {
            holding: components["schemas"]["PointsHolding"];
            /** Is Me */
            is_me: boolean;
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Phone Masked */
            phone_masked: string | null;
            /** Sources */
            sources: components["schemas"]["FromSource"][];
            statement: components["schemas"]["Page_AccountLine_"];
        };
        /**
         * PersonPosts
         * @description All that a person holds and held, who stood in, and who did what about it, the latest first.
         */
        PersonPosts: {
            /** Absences */
            absences: components["schemas"]["PersonAbsence"][];
            /** History */
            history: components["schemas"]["PersonMoment"][];
            /** Posts */
            posts: components["schemas"]["Tenure"][];
        };
        /**
         * PersonRow
         * @description A person as staff see them: sealed values masked, the age instead of the date of birth.
         */
        PersonRow: {
            /** Age */
            age: number | null;
            /** Grid Id */
            grid_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Id Number Masked */
            id_number_masked: string | null;
            /** Is Minor */
            is_minor: boolean;
            /** Is Party Member */
            is_party_member: boolean;
            /** Name */
            name: string;
            /** Phone Masked */
            phone_masked: string | null;
            /** Resident Type */
            resident_type: string | null;
            /** Sex */
            sex: string | null;
        };
        /**
         * PersonServedIn
         * @description Somebody who was there, and how long.
         */
        PersonServedIn: {
            /** Minutes */
            minutes: number;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * PersonUnmaskIn
         * @description Which value, and why.
         */
        PersonUnmaskIn: {
            field: components["schemas"]["Sealed"];
            /** Reason */
            reason: string;
        };
        /**
         * PhoneIn
         * @description A mobile that a code is to be sent to.
         */
        PhoneIn: {
            /** Phone */
            phone: string;
        };
        /**
         * PhonePointAsked
         * @description A point as a mini-program gives it.
         */
        PhonePointAsked: {
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** @default gcj02 */
            system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
        };
        /**
         * PickUpPlace
         * @description A cabinet that holds the goods, and how many.
         */
        PickUpPlace: {
            /** Address */
            address: string;
            /**
             * Cabinet Id
             * Format: uuid
             */
            cabinet_id: string;
            /** Hours */
            hours: string;
            /** Name */
            name: string;
            /** Pieces */
            pieces: number;
        };
        /**
         * PictureCard
         * @description A picture or other file of a case, with signed links.
         */
        PictureCard: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Stage */
            stage: string;
            /** Thumbnail Url */
            thumbnail_url: string | null;
            /** Url */
            url: string;
        };
        /**
         * PlaceDisagreement
         * @description A point that lies elsewhere than the text says: the grid of each, and the metres between them.
         */
        PlaceDisagreement: {
            /** Metres */
            metres: number | null;
            /** Point Grid Id */
            point_grid_id: string | null;
            /** Point Grid Name */
            point_grid_name: string;
            /**
             * Text Grid Id
             * Format: uuid
             */
            text_grid_id: string;
            /** Text Grid Name */
            text_grid_name: string;
        };
        /**
         * PlacedModule
         * @description A module where it stands. Without a name or a note it has the application's own, in the reader's language.
         */
        PlacedModule: {
            /**
             * Is Shown
             * @default true
             */
            is_shown?: boolean;
            module: components["schemas"]["HomeModule"];
            /** Name */
            name?: string | null;
            /** Note */
            note?: string | null;
        };
        /**
         * PlaceFigures
         * @description The figures of a grid; `place` None is what lies in none of the grids below.
         */
        PlaceFigures: {
            /** Counts */
            counts: {
                [key: string]: number;
            };
            place: components["schemas"]["FigurePlace"] | null;
        };
        /**
         * PlaceKind
         * @description What a role is held at. A post at a grid may name an organisation too, and the other way round.
         * @enum {string}
         */
        PlaceKind: "grid" | "organisation" | "none";
        /**
         * PlacePosterAsked
         * @description Which poster, for which place.
         */
        PlacePosterAsked: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** @default wechat */
            kind?: "wechat" | "web";
        };
        /**
         * PlaceProposal
         * @description What is proposed for a text, the likeliest first; `elsewhere` names a region that is not ours.
         */
        PlaceProposal: {
            disagreement: components["schemas"]["PlaceDisagreement"] | null;
            /** Elsewhere */
            elsewhere: string | null;
            outcome: components["schemas"]["Outcome"];
            /** Places */
            places: components["schemas"]["ProposedPlace"][];
            /** Reason */
            reason: string;
        };
        /**
         * PlaceQuestionIn
         * @description A text, and the point that came with it.
         */
        PlaceQuestionIn: {
            /**
             * Coordinate System
             * @default wgs84
             */
            coordinate_system?: string;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
            /** Text */
            text: string;
        };
        /**
         * PlaceShares
         * @description The numbers of a place below.
         */
        PlaceShares: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Informed */
            informed: number;
            /** Level */
            level: string;
            /** Name */
            name: string;
            /** Residents */
            residents: number;
            /** Took Part */
            took_part: number;
        };
        /**
         * PointAsked
         * @description A point in a coordinate system.
         */
        PointAsked: {
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** @default wgs84 */
            system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
        };
        /**
         * PointsHolding
         * @description What a person has. `expiring_soon` is what is lost within thirty days unless it is spent.
         */
        PointsHolding: {
            /** Balance */
            balance: number;
            /** Donated */
            donated: number;
            /** Earned */
            earned: number;
            /** Expiring Soon */
            expiring_soon: number;
            /** Hours Minutes */
            hours_minutes: number;
            /** Lots */
            lots: components["schemas"]["ExpiringPoints"][];
            /** Spent */
            spent: number;
        };
        /**
         * PointsLine
         * @description One movement as one account sees it: why, by which version of which rule, and what there was afterwards.
         */
        PointsLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Balance After */
            balance_after: number;
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Reversed */
            is_reversed: boolean;
            kind: components["schemas"]["MovementKind"];
            /** Points */
            points: number;
            /** Rule Code */
            rule_code: string | null;
            /** Rule Number */
            rule_number: number | null;
            /** Rule Title */
            rule_title: string | null;
            /** Subject Id */
            subject_id: string | null;
            /** Subject Type */
            subject_type: string;
            /** Words */
            words: string;
        };
        /**
         * PointsPageAsked
         * @description Which page.
         */
        PointsPageAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
        };
        /**
         * Portrait
         * @description A link to the photo of a person, the small one where there is one.
         */
        Portrait: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Url */
            url: string;
        };
        /**
         * PortraitsAsked
         * @description Whose photos.
         */
        PortraitsAsked: {
            /** Person Id */
            person_id: string[];
        };
        /**
         * PostAction
         * @description What somebody may do about a post of another, as far as post and role tell.
         * @enum {string}
         */
        PostAction: "end" | "hand_over" | "record_absence";
        /**
         * PostCard
         * @description A post as others show it.
         *
         *     `id` is the post that is responsible and that work is handed to. While its holder is away, `person_*` and
         *     `account_id` are the deputy's and `deputy_post_id` is the post the deputy holds otherwise; the deputy may
         *     act under `id` for that time.
         */
        PostCard: {
            /** Account Id */
            account_id: string | null;
            /** Deputy Post Id */
            deputy_post_id: string | null;
            /** Grid Id */
            grid_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Organisation Id */
            organisation_id: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Person Name */
            person_name: string;
            /** Phone Masked */
            phone_masked: string | null;
            /** Responsible Level */
            responsible_level: string | null;
            /** Role */
            role: string;
            /** Role Name */
            role_name: string;
            /** Title */
            title: string;
        };
        /**
         * PostDetail
         * @description All there is to show of one post.
         */
        PostDetail: {
            /** Absences */
            absences: components["schemas"]["AbsenceCard"][];
            card: components["schemas"]["PostCard"];
            /** Ends On */
            ends_on: string | null;
            /** History */
            history: components["schemas"]["RecordStep"][];
            /** Origin */
            origin: string | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
        };
        /**
         * PostEnding
         * @description What ends with a post. `leaves_gap`: nobody else is responsible for its grid at that level.
         */
        PostEnding: {
            /** Actions */
            actions: components["schemas"]["PostAction"][];
            /** Deputises For */
            deputises_for: string[];
            /** Is Elected */
            is_elected: boolean;
            /** Leaves Gap */
            leaves_gap: boolean;
            /** Level */
            level: string | null;
            /** Linked Households */
            linked_households: number;
        };
        /**
         * Poster
         * @description A poster: the whole sheet as SVG, and its code alone as a picture in a data address.
         */
        Poster: {
            /** Address */
            address: string | null;
            /** Code */
            code: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Is Standin */
            is_standin: boolean;
            kind: components["schemas"]["CodeKind"];
            /** Place */
            place: string;
            /** Svg */
            svg: string;
        };
        /**
         * PosterAsked
         * @description Which poster.
         */
        PosterAsked: {
            /** @default wechat */
            kind?: "wechat" | "web";
        };
        /**
         * PostLoad
         * @description The open cases of a post, how many of these are overdue, and those that it helps with; each counted up to
         *     `MOST_COUNTED`.
         */
        PostLoad: {
            /** Assisted Cases */
            assisted_cases: number;
            /** Open Cases */
            open_cases: number;
            /** Overdue Cases */
            overdue_cases: number;
            /**
             * Post Id
             * Format: uuid
             */
            post_id: string;
        };
        /**
         * PostOrigin
         * @description From among whom the holder of a post at a grid comes (ORG-31, ORG-32, ROL-28, ROL-29).
         * @enum {string}
         */
        PostOrigin: "secretary" | "committee_member" | "community_worker" | "village_party_group_leader" | "party_representative" | "resident_representative" | "building_lead" | "enterprise_representative" | "property_staff" | "volunteer";
        /**
         * PostState
         * @description How a post's period stands on a day.
         * @enum {string}
         */
        PostState: "past" | "present" | "coming";
        /**
         * Preferences
         * @description An account's wishes. `muted` holds kinds (`case.replied`) and groups (`case`); times are the district's.
         *
         *     No quiet hours without both ends. With `digest_at` what is not urgent is gathered and goes out once a day at that
         *     time.
         */
        Preferences: {
            /** Digest At */
            digest_at?: string | null;
            /**
             * Muted
             * @default []
             */
            muted?: string[];
            /** Quiet From */
            quiet_from?: string | null;
            /** Quiet To */
            quiet_to?: string | null;
        };
        /**
         * Preview
         * @description The profile tried, the first twenty rows, and of the first 500 how many become what; and the words among them
         *     that have no counterpart of ours, with what is proposed for them.
         *
         *     `shown` are the names of the rows' cells. `problems` say what a guess lacks that an import needs; then no row is
         *     read.
         */
        Preview: {
            /** Columns */
            columns: components["schemas"]["PreviewColumn"][];
            /** Looked At */
            looked_at: number;
            /** Outcomes */
            outcomes: {
                [key: string]: number;
            };
            /** Problems */
            problems: components["schemas"]["ProfileProblem"][];
            profile: components["schemas"]["SheetProfile"];
            /** Proposals */
            proposals: {
                [key: string]: components["schemas"]["WordProposal"];
            };
            /** Rows */
            rows: components["schemas"]["PreviewRow"][];
            /** Shown */
            shown: string[];
            /** Unknown Words */
            unknown_words: {
                [key: string]: number;
            };
        };
        /**
         * PreviewColumn
         * @description One heading: what stands below it, masked, and how often which fault was found there ("" is the row itself).
         */
        PreviewColumn: {
            /** Column */
            column: string;
            /** Faults */
            faults: {
                [key: string]: number;
            };
            /** Samples */
            samples: string[];
        };
        /**
         * PreviewedText
         * @description A text as readers would see it.
         */
        PreviewedText: {
            /** Blocks */
            blocks: components["schemas"]["TextBlock"][];
        };
        /**
         * PreviewIn
         * @description A text to be looked at as readers would see it.
         */
        PreviewIn: {
            /** Body */
            body: string;
            /** Publication Id */
            publication_id?: string | null;
        };
        /**
         * PreviewRow
         * @description One row and what it would become.
         */
        PreviewRow: {
            /** Cells */
            cells: {
                [key: string]: string;
            };
            /** Faults */
            faults: components["schemas"]["RowFault"][];
            /** Line */
            line: number;
            outcome: components["schemas"]["RowOutcome"];
        };
        /**
         * ProfileIn
         * @description A profile to save.
         */
        ProfileIn: {
            content: components["schemas"]["SheetProfile"];
            /** Name */
            name: string;
        };
        /**
         * ProfileProblem
         * @description Why a guess is no profile yet: a meaning that is missing or used twice, or a column.
         */
        ProfileProblem: {
            /** Column */
            column: string | null;
            /** Field */
            field: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * ProfileRow
         * @description A saved profile.
         */
        ProfileRow: {
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            content: components["schemas"]["SheetProfile"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * ProfileTried
         * @description A profile just put together or a saved one, with its name; none: the guess, or the one used before.
         */
        ProfileTried: {
            /** Name */
            name?: string | null;
            profile?: components["schemas"]["SheetProfile"] | null;
        };
        /**
         * ProjectIn
         * @description The project that a case becomes.
         */
        ProjectIn: {
            /**
             * Decided By
             * @default
             */
            decided_by?: string;
            /** Plan */
            plan: string;
            /** Title */
            title: string;
        };
        /**
         * Proof
         * @description How it is known that somebody was there.
         * @enum {string}
         */
        Proof: "code" | "place" | "list";
        /**
         * ProofGiven
         * @description What a phone shows for having been there; `done_at` where it was kept until there was a network.
         *
         *     `device` is what the phone calls itself; of it and of the place a digest is kept.
         */
        ProofGiven: {
            /**
             * Code
             * @default
             */
            code?: string;
            /**
             * Coordinate System
             * @default gcj02
             * @enum {string}
             */
            coordinate_system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            /**
             * Device
             * @default
             */
            device?: string;
            /** Done At */
            done_at?: string | null;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
        };
        /**
         * ProposalStatus
         * @description Where something stands that needs a second person.
         * @enum {string}
         */
        ProposalStatus: "proposed" | "approved" | "refused";
        /**
         * ProposedPlace
         * @description A micro-grid that a text may mean. Of a spot of the address book `kind`, `place_id` and `name` tell which.
         *
         *     `beside` are the grids across a border that is near the place. `is_settled`: nobody needs to be asked, were it sure.
         */
        ProposedPlace: {
            /** Beside */
            beside: string[];
            /** Confidence */
            confidence: number;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Grid Name */
            grid_name: string;
            /** Is Settled */
            is_settled: boolean;
            /** Kind */
            kind: string;
            /** Latitude */
            latitude: number | null;
            /** Longitude */
            longitude: number | null;
            /** Name */
            name: string;
            /** Place Id */
            place_id: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * PublicationAction
         * @description What is done with a publication.
         * @enum {string}
         */
        PublicationAction: "change" | "publish" | "withdraw";
        /**
         * PublicationAudience
         * @description How many residents have an account where it would go out; more than that where it `is_partial`.
         */
        PublicationAudience: {
            /** Is Partial */
            is_partial: boolean;
            /** Reached */
            reached: number;
        };
        /**
         * PublicationCard
         * @description A publication in a list; `is_read` is None for somebody who is not signed in.
         */
        PublicationCard: {
            /** Has Film */
            has_film: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Pinned */
            is_pinned: boolean;
            /** Is Read */
            is_read: boolean | null;
            kind: components["schemas"]["PublicationKind"];
            /** Place */
            place: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Summary */
            summary: string;
            /** Title */
            title: string;
        };
        /**
         * PublicationChange
         * @description The same, made from the text of that version.
         */
        PublicationChange: {
            /**
             * Attachment Ids
             * @default []
             */
            attachment_ids?: string[];
            /**
             * Body
             * @default
             */
            body?: string;
            /** Film Address */
            film_address?: string | null;
            /** Film Id */
            film_id?: string | null;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Is Open
             * @default true
             */
            is_open?: boolean;
            kind: components["schemas"]["PublicationKind"];
            /**
             * Summary
             * @default
             */
            summary?: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * PublicationDetail
         * @description One as it was written, as readers see it, with what may be done with it and its record.
         */
        PublicationDetail: {
            /** Actions */
            actions: components["schemas"]["PublicationAction"][];
            /** Attachment Ids */
            attachment_ids: string[];
            /** Body */
            body: string;
            /** Film Address */
            film_address: string | null;
            /** Film Id */
            film_id: string | null;
            /** Record */
            record: components["schemas"]["RecordMoment"][];
            row: components["schemas"]["PublicationRow"];
            text: components["schemas"]["PublicationText"];
            /** Version */
            version: number;
        };
        /**
         * PublicationGiven
         * @description A publication as somebody writes it; `body` is Markdown with pictures as `![words](picture:<file id>)`.
         *
         *     A film is uploaded (`film_id`) or stands elsewhere (`film_address`).
         */
        PublicationGiven: {
            /**
             * Attachment Ids
             * @default []
             */
            attachment_ids?: string[];
            /**
             * Body
             * @default
             */
            body?: string;
            /** Film Address */
            film_address?: string | null;
            /** Film Id */
            film_id?: string | null;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Is Open
             * @default true
             */
            is_open?: boolean;
            kind: components["schemas"]["PublicationKind"];
            /**
             * Summary
             * @default
             */
            summary?: string;
            /** Title */
            title: string;
        };
        /**
         * PublicationKind
         * @description What it is for: to tell of something, to explain how something is done, or how this application is used.
         * @enum {string}
         */
        PublicationKind: "notice" | "guide" | "help";
        /**
         * PublicationList
         * @description A page of a list; what is pinned stands above the first.
         */
        PublicationList: {
            /** Items */
            items: components["schemas"]["PublicationCard"][];
            /** Next */
            next: string | null;
            /** Pinned */
            pinned: components["schemas"]["PublicationCard"][];
        };
        /**
         * PublicationRow
         * @description A publication in the list of staff. Of `reached` residents with an account as it was put out, `read` opened it.
         *
         *     `reached` is None for what was never put out.
         */
        PublicationRow: {
            /** Ends At */
            ends_at: string | null;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Open */
            is_open: boolean;
            /** Is Pinned */
            is_pinned: boolean;
            kind: components["schemas"]["PublicationKind"];
            /** Place */
            place: string;
            /** Reached */
            reached: number | null;
            /** Read */
            read: number;
            /** Reason */
            reason: string | null;
            /** Starts At */
            starts_at: string | null;
            status: components["schemas"]["PublicationStatus"];
            /** Summary */
            summary: string;
            /** Tells Residents */
            tells_residents: boolean;
            /** Title */
            title: string;
            /** Told At */
            told_at: string | null;
        };
        /**
         * PublicationsAsked
         * @description Which publications; `query` holds words that all must be in it.
         */
        PublicationsAsked: {
            /** After */
            after?: string | null;
            kind?: components["schemas"]["PublicationKind"] | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            /**
             * Query
             * @default
             */
            query?: string;
        };
        /**
         * PublicationStatus
         * @description Where a publication stands. Out is one that is published and within its period.
         * @enum {string}
         */
        PublicationStatus: "draft" | "published" | "withdrawn";
        /**
         * PublicationText
         * @description A publication to be read.
         */
        PublicationText: {
            /** Attachments */
            attachments: components["schemas"]["Attachment"][];
            /** Blocks */
            blocks: components["schemas"]["TextBlock"][];
            card: components["schemas"]["PublicationCard"];
            /** Ends At */
            ends_at: string | null;
            film: components["schemas"]["Film"] | null;
        };
        /**
         * PublicGift
         * @description What a household was given, by which community and when.
         */
        PublicGift: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Number */
            number: string;
            /** Pieces */
            pieces: number;
            /** Place */
            place: string;
            /** Points */
            points: number;
            /** Title */
            title: string;
        };
        /**
         * PublicGifts
         * @description The gift fund's figures and a page of what was given out of it.
         */
        PublicGifts: {
            figures: components["schemas"]["GiftFigures"];
            /** Items */
            items: components["schemas"]["PublicGift"][];
            /** Next */
            next: string | null;
        };
        /**
         * PublicGridDetail
         * @description What hangs on the notice board (GRD-20); the people on it are shown by the people module's page.
         */
        PublicGridDetail: {
            /** Activity Place */
            activity_place: string;
            /** Centre */
            centre: [
                number,
                number
            ] | null;
            /** Code */
            code: string;
            /** Display Name */
            display_name: string;
            /** Full Name */
            full_name: string;
            level: components["schemas"]["GridLevel"];
            /** Range Text */
            range_text: string;
            /** Six Haves */
            six_haves: components["schemas"]["SixHaveState"][];
            /** Supervising Phone */
            supervising_phone: string;
        };
        /**
         * PublicityIn
         * @description From which day until which a nomination hangs out.
         */
        PublicityIn: {
            /**
             * Public From
             * Format: date
             */
            public_from: string;
            /**
             * Public Until
             * Format: date
             */
            public_until: string;
        };
        /**
         * PublisherKind
         * @description Whose task it is (MP-11).
         * @enum {string}
         */
        PublisherKind: "party" | "mass" | "resident";
        /**
         * PublishTaskIn
         * @description One, or all drafts of its series.
         */
        PublishTaskIn: {
            /**
             * Whole Series
             * @default false
             */
            whole_series?: boolean;
        };
        /**
         * Rate
         * @description A share with its formula and both numbers. `value`, 0 to 1, is None when nothing was due.
         */
        Rate: {
            /** Denominator */
            denominator: number;
            denominator_figure: components["schemas"]["Figure"];
            /** Formula */
            formula: string;
            /** Formula Zh */
            formula_zh: string;
            /** Name */
            name: string;
            /** Numerator */
            numerator: number;
            numerator_figure: components["schemas"]["Figure"];
            /** Value */
            value: number | null;
        };
        /**
         * ReadConfirmed
         * @description It is marked as read.
         */
        ReadConfirmed: {
            /**
             * Is Read
             * @default true
             */
            is_read?: boolean;
        };
        /**
         * Reason
         * @description Why two cases are taken for one trouble, or not.
         * @enum {string}
         */
        Reason: "words" | "metres" | "micro_grid" | "hours" | "category" | "reporter";
        /**
         * RecordAsked
         * @description Of which year the picture is.
         */
        RecordAsked: {
            /** Year */
            year?: number | null;
        };
        /**
         * RecordMoment
         * @description One entry: what was done when, by whom, under which post; a system is named by its own name.
         */
        RecordMoment: {
            /** Action */
            action: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /** Post */
            post: string | null;
            /** Sequence */
            sequence: number;
        };
        /**
         * RecordStep
         * @description One entry as its subject's page shows it.
         */
        RecordStep: {
            /** Account Id */
            account_id: string | null;
            /** Action */
            action: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /** Post Id */
            post_id: string | null;
            /** System */
            system: string;
        };
        /**
         * RecurrenceAction
         * @description What staff do about it.
         * @enum {string}
         */
        RecurrenceAction: "plan" | "cure" | "dismiss";
        /**
         * RecurrenceRow
         * @description A trouble that keeps coming back, with its cases and what the actor may do about it.
         */
        RecurrenceRow: {
            /** Account */
            account: string;
            /** Actions */
            actions: components["schemas"]["RecurrenceAction"][];
            /** Cases */
            cases: components["schemas"]["OccurrenceCard"][];
            /**
             * First At
             * Format: date-time
             */
            first_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Label */
            label: string;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Plan */
            plan: string;
            status: components["schemas"]["RecurrenceStatus"];
            /** Times */
            times: number;
        };
        /**
         * RecurrencesIn
         * @description Which of them.
         */
        RecurrencesIn: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            status?: components["schemas"]["RecurrenceStatus"] | null;
        };
        /**
         * RecurrenceStatus
         * @description What is being done about a trouble that keeps coming back.
         * @enum {string}
         */
        RecurrenceStatus: "noticed" | "planned" | "cured" | "dismissed";
        /**
         * RecurrenceStepIn
         * @description What is to be done, or was done, about the cause; or why there is none.
         */
        RecurrenceStepIn: {
            /** Words */
            words: string;
        };
        /**
         * RedemptionAction
         * @description What is done with a redemption.
         * @enum {string}
         */
        RedemptionAction: "redeem" | "open" | "confirm" | "fail" | "cancel" | "expire";
        /**
         * RedemptionCard
         * @description A redemption in its owner's list.
         */
        RedemptionCard: {
            /** Ended At */
            ended_at: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Merchant */
            merchant: string;
            /** Number */
            number: string;
            /**
             * Offer Id
             * Format: uuid
             */
            offer_id: string;
            /**
             * Ordered At
             * Format: date-time
             */
            ordered_at: string;
            /** Points */
            points: number;
            status: components["schemas"]["RedemptionStatus"];
            /** Title */
            title: string;
        };
        /**
         * RedemptionCodeIn
         * @description What was scanned or typed.
         */
        RedemptionCodeIn: {
            /** Code */
            code: string;
        };
        /**
         * RedemptionDetail
         * @description A redemption as its owner sees it; the code while it is good, as digits and as a picture in a data address.
         */
        RedemptionDetail: {
            /** Actions */
            actions: components["schemas"]["RedemptionAction"][];
            /** Address */
            address: string;
            /** Cabinets */
            cabinets: components["schemas"]["PickUpPlace"][];
            card: components["schemas"]["RedemptionCard"];
            /** Code */
            code: string | null;
            /** Hours */
            hours: string;
            /** Pick Up */
            pick_up: string;
            /** Picture */
            picture: string | null;
            /** Terms */
            terms: string;
        };
        /**
         * RedemptionFilter
         * @description What redemptions at counters are narrowed to; `today`: those that ended today.
         */
        RedemptionFilter: {
            /** Merchant Id */
            merchant_id?: string | null;
            /**
             * Number
             * @default
             */
            number?: string;
            status?: components["schemas"]["RedemptionStatus"] | null;
            /**
             * Today
             * @default false
             */
            today?: boolean;
        };
        /**
         * RedemptionRow
         * @description A redemption as those see it at the counter; of the owner the first character.
         */
        RedemptionRow: {
            /** Ended At */
            ended_at: string | null;
            /** Ended By */
            ended_by: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is In Cabinets */
            is_in_cabinets: boolean;
            /** Merchant */
            merchant: string;
            /** Number */
            number: string;
            /**
             * Ordered At
             * Format: date-time
             */
            ordered_at: string;
            /** Person */
            person: string;
            /** Points */
            points: number;
            status: components["schemas"]["RedemptionStatus"];
            /** Terms */
            terms: string;
            /** Title */
            title: string;
        };
        /**
         * RedemptionStatus
         * @description Where a redemption stands. `opening`: a cabinet has opened a cell for it and has not said how that went.
         * @enum {string}
         */
        RedemptionStatus: "ordered" | "opening" | "redeemed" | "cancelled" | "expired";
        /**
         * RedrawFault
         * @description Something wrong with the map as it would be, and where. Errors cannot be proposed, the others are weighed.
         */
        RedrawFault: {
            /** Area */
            area: {
                [key: string]: unknown;
            };
            /** Code */
            code: string;
            /**
             * Fault
             * @enum {string}
             */
            fault: "overlap" | "gap" | "outside_parent" | "child_outside";
            /** Is Error */
            is_error: boolean;
            /** Other Code */
            other_code: string | null;
            /** Square Metres */
            square_metres: number;
        };
        /**
         * RedrawnArea
         * @description Another grid that a moved border gives a new area.
         */
        RedrawnArea: {
            /** Area */
            area: {
                [key: string]: unknown;
            };
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
        };
        /**
         * RedrawnGrid
         * @description A grid whose area would change; `is_in_reach` if the asker's posts may propose it.
         */
        RedrawnGrid: {
            grid: components["schemas"]["GridCard"];
            /** Is In Reach */
            is_in_reach: boolean;
            /** Square Metres After */
            square_metres_after: number;
            /** Square Metres Before */
            square_metres_before: number | null;
        };
        /**
         * RefusalReason
         * @description Why a request may lawfully not be taken on (the five kinds of Weifang's 12345 rules, art. 19).
         * @enum {string}
         */
        RefusalReason: "not_public_service" | "in_legal_proceedings" | "already_answered" | "secret_or_private" | "unlawful_or_impossible";
        /**
         * RefuseIn
         * @description The legal reason and the text that the reporters get.
         */
        RefuseIn: {
            reason: components["schemas"]["RefusalReason"];
            /** Text */
            text: string;
        };
        /**
         * RemarkAnswerIn
         * @description What the office writes, and to which reporter.
         */
        RemarkAnswerIn: {
            /**
             * Report Id
             * Format: uuid
             */
            report_id: string;
            /** Text */
            text: string;
        };
        /**
         * RemarkIn
         * @description What a reporter writes.
         */
        RemarkIn: {
            /** Text */
            text: string;
        };
        /**
         * RemarkRow
         * @description One thing that was written. `by` names who of the office wrote it; a reporter's own has none.
         */
        RemarkRow: {
            /** Answered At */
            answered_at: string | null;
            /** By */
            by: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is From Reporter */
            is_from_reporter: boolean;
            /** Text */
            text: string;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /**
         * RemarkTimes
         * @description How the office answered what residents wrote in a period, in plain minutes, and how it is counted.
         */
        RemarkTimes: {
            /** Answered */
            answered: number;
            /** Asked */
            asked: number;
            /** Formulas */
            formulas: {
                [key: string]: string;
            };
            /** Median Minutes */
            median_minutes: number | null;
            /** Within Day */
            within_day: number;
        };
        /**
         * RenameIn
         * @description Another name.
         */
        RenameIn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "rename";
            /** Name */
            name: string;
        };
        /**
         * ReplyHint
         * @description One hint, with the words that show why.
         */
        ReplyHint: {
            hint: components["schemas"]["Hint"];
            /** Words */
            words: string[];
        };
        /**
         * ReplyIn
         * @description The public reply; to all who have none, or to the reports named.
         */
        ReplyIn: {
            /** Report Ids */
            report_ids?: string[] | null;
            /** Text */
            text: string;
        };
        /**
         * ReplyReading
         * @description How much of what was asked the reply meets (0…1), how many parts it speaks of, and the hints.
         */
        ReplyReading: {
            /** Hints */
            hints: components["schemas"]["ReplyHint"][];
            /** Met */
            met: number;
            /** Parts */
            parts: number;
            /** Parts Met */
            parts_met: number;
        };
        /**
         * ReplyTemplateDraft
         * @description A reply to start from; without a category it suits every case.
         */
        ReplyTemplateDraft: {
            /** Category Id */
            category_id?: string | null;
            /**
             * Is Active
             * @default true
             */
            is_active?: boolean;
            /** Name */
            name: string;
            /** Text */
            text: string;
        };
        /**
         * ReplyTemplateRow
         * @description A template.
         */
        ReplyTemplateRow: {
            /** Category Id */
            category_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** Name */
            name: string;
            /** Text */
            text: string;
        };
        /**
         * ReplyTextIn
         * @description A reply as it stands now.
         */
        ReplyTextIn: {
            /** Text */
            text: string;
        };
        /**
         * ReporterUnmasked
         * @description Who reported it and how to call them: as they were entered, else as their account is known.
         */
        ReporterUnmasked: {
            /** Name */
            name: string | null;
            /** Phone */
            phone: string | null;
        };
        /**
         * ReportFilter
         * @description Which reports.
         */
        ReportFilter: {
            /** Number */
            number?: string | null;
            /** Source */
            source?: string | null;
            state?: components["schemas"]["ReportState"] | null;
        };
        /**
         * ReportIn
         * @description What a resident reports.
         */
        ReportIn: {
            /**
             * Address
             * @default
             */
            address?: string;
            /** Category Id */
            category_id?: string | null;
            /**
             * Channel
             * @default branch
             * @enum {string}
             */
            channel?: "branch" | "snapshot";
            /**
             * Coordinate System
             * @default gcj02
             * @enum {string}
             */
            coordinate_system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * File Ids
             * @default []
             */
            file_ids?: string[];
            /** Grid Id */
            grid_id?: string | null;
            /**
             * Is Anonymous
             * @default true
             */
            is_anonymous?: boolean;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
        };
        /**
         * ReportRow
         * @description A report with its reply and what the reporter said of it; name and phone masked.
         */
        ReportRow: {
            /**
             * Case Id
             * Format: uuid
             */
            case_id: string;
            channel: components["schemas"]["Channel"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is First */
            is_first: boolean;
            /** Is Mine */
            is_mine: boolean;
            /** Is Satisfied */
            is_satisfied: boolean | null;
            /** Is Solved */
            is_solved: boolean | null;
            /** Name */
            name: string | null;
            /** Phone */
            phone: string | null;
            /** Rated At */
            rated_at: string | null;
            /** Rating Text */
            rating_text: string;
            /** Replied At */
            replied_at: string | null;
            /** Reply */
            reply: string | null;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            /** Stars */
            stars: number | null;
            /** Text */
            text: string;
        };
        /**
         * ReportState
         * @description Where a status report to a source stands.
         * @enum {string}
         */
        ReportState: "waiting" | "delivered" | "given_up";
        /**
         * RequestAnswerIn
         * @description Yes or no.
         */
        RequestAnswerIn: {
            /** Is Accepted */
            is_accepted: boolean;
        };
        /**
         * ResidenceCard
         * @description Where a person lives or lived, and as what.
         */
        ResidenceCard: {
            /** Address */
            address: string;
            /**
             * Building Id
             * Format: uuid
             */
            building_id: string;
            /** Ends On */
            ends_on: string | null;
            /**
             * Household Id
             * Format: uuid
             */
            household_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Relation */
            relation: string;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
        };
        /**
         * ResidentType
         * @description Registered here (户籍), renting (租住), or passing through (流动) (ROL-34).
         * @enum {string}
         */
        ResidentType: "registered" | "renting" | "floating";
        /**
         * ResponseStep
         * @description How many were answered after more than one and at most another number of minutes.
         */
        ResponseStep: {
            /** Count */
            count: number;
            figure: components["schemas"]["Figure"];
            /** More Than Minutes */
            more_than_minutes: number;
            /** Up To Minutes */
            up_to_minutes: number | null;
        };
        /**
         * ResponseTimes
         * @description How long cases of a period waited for the first response, in plain minutes; None where none had any.
         */
        ResponseTimes: {
            /** Median Minutes */
            median_minutes: number | null;
            /** Ninetieth Minutes */
            ninetieth_minutes: number | null;
            /** Responded */
            responded: number;
            /** Steps */
            steps: components["schemas"]["ResponseStep"][];
            /** Unresponded */
            unresponded: number;
        };
        /**
         * ResponsibilityFault
         * @description A grid whose responsibility is not one person's. `problem` is gap, overlap or unreachable.
         */
        ResponsibilityFault: {
            /** Code */
            code: string;
            /** Full Name */
            full_name: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Level */
            level: string;
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Parent Code */
            parent_code: string | null;
            /**
             * Problem
             * @enum {string}
             */
            problem: "gap" | "overlap" | "unreachable";
            /** Titles */
            titles: string[];
        };
        /**
         * ResponsiblePost
         * @description Who is responsible at one level of a place.
         */
        ResponsiblePost: {
            /** Level */
            level: string;
            /** Level Name */
            level_name: string;
            post: components["schemas"]["PostCard"] | null;
        };
        /**
         * ReversalIn
         * @description Why a reward is taken back; its person reads it.
         */
        ReversalIn: {
            /** Words */
            words: string;
        };
        /**
         * ReviewIn
         * @description What went well and what did not.
         */
        ReviewIn: {
            /** Review */
            review: string;
        };
        /**
         * Revoked
         * @description How many sessions were revoked.
         */
        Revoked: {
            /** Revoked */
            revoked: number;
        };
        /**
         * RoleDetail
         * @description A role, how many posts of it are in force, and its record, the earliest first.
         */
        RoleDetail: {
            /** History */
            history: components["schemas"]["RecordMoment"][];
            /** Holders */
            holders: number;
            role: components["schemas"]["RoleRow"];
        };
        /**
         * RoleDraft
         * @description What a role is made of.
         */
        RoleDraft: {
            /**
             * Is Elected
             * @default false
             */
            is_elected?: boolean;
            /**
             * May Appoint
             * @default []
             */
            may_appoint?: string[];
            /** Name */
            name: string;
            /**
             * Name En
             * @default
             */
            name_en?: string;
            /**
             * Needs Second Step
             * @default false
             */
            needs_second_step?: boolean;
            /** Permissions */
            permissions: string[];
            place_kind: components["schemas"]["PlaceKind"];
            /**
             * Requirement
             * @default
             */
            requirement?: string;
            /** Responsible Level */
            responsible_level?: ("micro" | "grid" | "community" | "street" | "exclusive" | "worker") | null;
        };
        /**
         * RoleRow
         * @description A role and what it entitles to.
         */
        RoleRow: {
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Elected */
            is_elected: boolean;
            /** Is Responsible */
            is_responsible: boolean;
            /** May Appoint */
            may_appoint: string[];
            /** Name */
            name: string;
            /** Name En */
            name_en: string;
            /** Needs Second Step */
            needs_second_step: boolean;
            /** Permissions */
            permissions: string[];
            place_kind: components["schemas"]["PlaceKind"];
            /** Requirement */
            requirement: string;
            /** Responsible Level */
            responsible_level: ("micro" | "grid" | "community" | "street" | "exclusive" | "worker") | null;
        };
        /**
         * RollCard
         * @description A volunteer. The name is masked for who may only look.
         */
        RollCard: {
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** May Change */
            may_change: boolean;
            /** Name */
            name: string;
            origin: components["schemas"]["VolunteerOrigin"];
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Place */
            place: string;
        };
        /**
         * RollCount
         * @description How many help in a place; `by_origin` has those origins of which there is somebody.
         */
        RollCount: {
            /** By Origin */
            by_origin: {
                [key: string]: number;
            };
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Place */
            place: string;
            /** Total */
            total: number;
        };
        /**
         * RollCountsAsked
         * @description By which places, and of which part of the roll.
         */
        RollCountsAsked: {
            /** Grid Id */
            grid_id?: string | null;
            /**
             * Level
             * @default community
             * @enum {string}
             */
            level?: "street" | "community" | "grid" | "micro";
        };
        /**
         * RollFilter
         * @description What the roll is narrowed to: a grid with everything below it, an origin.
         */
        RollFilter: {
            /** Grid Id */
            grid_id?: string | null;
            origin?: components["schemas"]["VolunteerOrigin"] | null;
        };
        /**
         * RootCause
         * @description What lay behind it, noted by whoever handled it, so that repeats can be cured.
         * @enum {string}
         */
        RootCause: "wear" | "conduct" | "management" | "construction" | "weather" | "design" | "dispute" | "need" | "other";
        /**
         * RowFault
         * @description What is wrong with one cell: its column's heading ("" for the row itself), why, its text, and the code of a
         *     refusal by whoever was to take the row.
         */
        RowFault: {
            /** Column */
            column: string;
            /** Detail */
            detail: string;
            /** Fault */
            fault: string;
            /** Text */
            text: string;
        };
        /**
         * RowOutcome
         * @description What becomes of a row.
         * @enum {string}
         */
        RowOutcome: "new" | "known" | "changed" | "bad";
        /**
         * RowsAsked
         * @description Where a page of an import's rows begins and how long it is.
         */
        RowsAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
        };
        /**
         * RuleDecisionIn
         * @description Yes or no.
         */
        RuleDecisionIn: {
            /** Is Approved */
            is_approved: boolean;
        };
        /**
         * RuleEffect
         * @description How often something was rewarded, with how many points, of how many people.
         */
        RuleEffect: {
            /** Movements */
            movements: number;
            /** People */
            people: number;
            /** Points */
            points: number;
        };
        /**
         * RuleInForce
         * @description What a resident reads of a rule; limits of 0 are none.
         */
        RuleInForce: {
            audience: components["schemas"]["Audience"];
            /** Code */
            code: string;
            /** Expires After Months */
            expires_after_months: number;
            /** Number */
            number: number;
            /** Per Day */
            per_day: number;
            /** Per Month */
            per_month: number;
            /** Points */
            points: number;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Title */
            title: string;
            /** Words */
            words: string;
        };
        /**
         * RulePreview
         * @description The last thirty days as they were and as the version would have had them.
         *
         *     `is_at_least`: the limits would be wider than they were, and what was refused then is in no table, so that it may
         *     be more. `people_with_less`: of how many people something would not have been rewarded.
         */
        RulePreview: {
            /** Is At Least */
            is_at_least: boolean;
            /** People With Less */
            people_with_less: number;
            present: components["schemas"]["RuleEffect"];
            proposed: components["schemas"]["RuleEffect"];
            /**
             * Since
             * Format: date
             */
            since: string;
            /**
             * Until
             * Format: date
             */
            until: string;
        };
        /**
         * RulePreviewIn
         * @description A version to be tried.
         */
        RulePreviewIn: {
            /** Code */
            code: string;
            /** Per Day */
            per_day: number;
            /** Per Month */
            per_month: number;
            /** Points */
            points: number;
        };
        /**
         * RuleProposalIn
         * @description A rule, or a new version of one; limits of 0 are none.
         */
        RuleProposalIn: {
            audience: components["schemas"]["Audience"];
            /** Code */
            code: string;
            /** Expires After Months */
            expires_after_months: number;
            /** Per Day */
            per_day: number;
            /** Per Month */
            per_month: number;
            /** Points */
            points: number;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Title */
            title: string;
            /** Words */
            words: string;
        };
        /**
         * RuleVersionRow
         * @description A version of a rule. `is_in_force` today.
         */
        RuleVersionRow: {
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Expires After Months */
            expires_after_months: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is In Force */
            is_in_force: boolean;
            /** Is My Proposal */
            is_my_proposal: boolean;
            /** Number */
            number: number;
            /** Per Day */
            per_day: number;
            /** Per Month */
            per_month: number;
            /** Points */
            points: number;
            /** Proposed By */
            proposed_by: string | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            status: components["schemas"]["ProposalStatus"];
            /** Words */
            words: string;
        };
        /**
         * RunState
         * @description Where an import stands.
         * @enum {string}
         */
        RunState: "uploaded" | "waiting" | "running" | "done" | "failed" | "cancelled";
        /**
         * SavedViewIn
         * @description A filter as it stands in the address of the list.
         */
        SavedViewIn: {
            /**
             * Is Shared
             * @default false
             */
            is_shared?: boolean;
            /** Name */
            name: string;
            /** Query */
            query: {
                [key: string]: string;
            };
        };
        /**
         * SavedViewRow
         * @description A kept filter; `by` is the colleague who shares it.
         */
        SavedViewRow: {
            /** By */
            by: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Mine */
            is_mine: boolean;
            /** Is Shared */
            is_shared: boolean;
            /** Name */
            name: string;
            /** Query */
            query: {
                [key: string]: string;
            };
        };
        /**
         * SchemeIn
         * @description Titles by level, 0 the district to 4 the micro-grid.
         */
        SchemeIn: {
            /** Name */
            name: string;
            /** Street Id */
            street_id?: string | null;
            /** Titles */
            titles: {
                [key: string]: string;
            };
        };
        /**
         * Sealed
         * @description What can be shown plain.
         * @enum {string}
         */
        Sealed: "phone" | "id_number";
        /**
         * SecondStep
         * @description The token of a sign-in that awaits its second step, and the present code.
         */
        SecondStep: {
            /** Code */
            code: string;
            /** Token */
            token: string;
        };
        /**
         * ServiceHours
         * @description A person's service hours and a page of what they are made of.
         */
        ServiceHours: {
            /** Items */
            items: components["schemas"]["HourLine"][];
            /** Minutes */
            minutes: number;
            /** Next */
            next: string | null;
        };
        /**
         * ServicePoint
         * @description Somewhere to go for help, and how far it is as the crow flies.
         */
        ServicePoint: {
            /** Address */
            address: string;
            /** Kind */
            kind: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Metres */
            metres: number;
            /** Name */
            name: string;
        };
        /**
         * SessionCard
         * @description Where an account is signed in.
         */
        SessionCard: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Device */
            device: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * SettlementIn
         * @description How long it was after all; 0 where they were not there.
         */
        SettlementIn: {
            /** Minutes */
            minutes: number;
            /** Words */
            words: string;
        };
        /**
         * Sex
         * @description As on the identity card.
         * @enum {string}
         */
        Sex: "female" | "male";
        /**
         * Share
         * @description A part of one, which is shown in percent and stays a number.
         */
        Share: {
            /** Share */
            share: number;
        };
        /**
         * ShareName
         * @description Which share.
         * @enum {string}
         */
        ShareName: "participation" | "awareness";
        /**
         * SheetColumn
         * @description A column of the list. None of them tells who reported.
         * @enum {string}
         */
        SheetColumn: "number" | "summary" | "status" | "level" | "category" | "place" | "address" | "holder" | "due" | "channel" | "opened" | "external" | "external_number" | "urges" | "returns" | "reopenings" | "replied";
        /**
         * SheetIn
         * @description A table as a page shows it, in the words of the page.
         */
        SheetIn: {
            /** Name */
            name: string;
            /** Rows */
            rows: (components["schemas"]["Share"] | number | string | null)[][];
            /** Titles */
            titles: string[];
        };
        /**
         * SheetProfile
         * @description How sheets of one sort are read. `fixed` values stand in where a column is absent or a cell is empty.
         */
        SheetProfile: {
            /** Columns */
            columns: components["schemas"]["ColumnRule"][];
            /**
             * Coordinate System
             * @default wgs84
             */
            coordinate_system?: string;
            /** Fixed */
            fixed?: {
                [key: string]: string;
            };
        };
        /**
         * ShownPicture
         * @description A picture for others than who took it: not when, nor under what name. Its links end within hours.
         */
        ShownPicture: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Thumbnail Url */
            thumbnail_url: string | null;
            /** Url */
            url: string;
        };
        /**
         * SignedIn
         * @description What a client gets: the token, once, and what is still to be done before it counts in full.
         */
        SignedIn: {
            /** Awaits Totp */
            awaits_totp: boolean;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Must Change Password */
            must_change_password: boolean;
            /** Token */
            token: string;
        };
        /**
         * SimilarCaseRow
         * @description A similar open case near a point, without anything that could tell who reported it.
         */
        SimilarCaseRow: {
            /** Category */
            category: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Likely */
            is_likely: boolean;
            /** Metres */
            metres: number;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Reports */
            reports: number;
            status: components["schemas"]["CaseStatus"];
        };
        /**
         * SimilarIn
         * @description A report that is being written: where, of which kind, and its words so far.
         */
        SimilarIn: {
            /** Category Id */
            category_id?: string | null;
            /**
             * Coordinate System
             * @default gcj02
             * @enum {string}
             */
            coordinate_system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            /** Latitude */
            latitude: number;
            /** Longitude */
            longitude: number;
            /**
             * Text
             * @default
             */
            text?: string;
        };
        /**
         * SixHave
         * @description The six things every grid has (六有标准, GRD-19 and GRD-20).
         * @enum {string}
         */
        SixHave: "map" | "place" | "contact" | "notice" | "incentives" | "plan";
        /**
         * SixHaveFound
         * @description One of the six haves as somebody found it; attachments are ids of files.
         */
        SixHaveFound: {
            /** Attachment Ids */
            attachment_ids?: string[];
            /** Is Met */
            is_met: boolean;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * SixHavesIn
         * @description Some or all of the six haves.
         */
        SixHavesIn: {
            /** Found */
            found: {
                [key: string]: components["schemas"]["SixHaveFound"];
            };
        };
        /**
         * SixHaveState
         * @description One of the six haves; `is_met` is None as long as nobody has looked.
         */
        SixHaveState: {
            /** Attachment Ids */
            attachment_ids: string[];
            /** Checked By Name */
            checked_by_name: string;
            /** Checked On */
            checked_on: string | null;
            /** Is Met */
            is_met: boolean | null;
            item: components["schemas"]["SixHave"];
            /** Name */
            name: string;
            /** Note */
            note: string;
        };
        /**
         * SnapshotProof
         * @description Whether a snapshot is what the ledgers say, and how many of its lines differ.
         */
        SnapshotProof: {
            /** Differing */
            differing: number;
            /** Is Unaltered */
            is_unaltered: boolean;
            /** Lines */
            lines: number;
        };
        /**
         * Source
         * @description By which way points that a person has came to them.
         * @enum {string}
         */
        Source: "resident" | "office" | "grant" | "merge";
        /**
         * SourceParticulars
         * @description What is said of a source. `channel` is the one its cases come under.
         */
        SourceParticulars: {
            /** @default hmac-sm3 */
            algorithm?: components["schemas"]["Algorithm"];
            /** Aliases */
            aliases?: string[];
            /** @default none */
            callback_mode?: components["schemas"]["CallbackMode"];
            /**
             * Callback Url
             * @default
             */
            callback_url?: string;
            /** Channel */
            channel: string;
            /** Code */
            code: string;
            /**
             * Is Active
             * @default true
             */
            is_active?: boolean;
            /** Name */
            name: string;
        };
        /**
         * SourceRow
         * @description A source; its secret is never shown again.
         */
        SourceRow: {
            algorithm: components["schemas"]["Algorithm"];
            /** Aliases */
            aliases: string[];
            callback_mode: components["schemas"]["CallbackMode"];
            /** Callback Url */
            callback_url: string;
            /** Channel */
            channel: string;
            /** Code */
            code: string;
            /** Has Secret */
            has_secret: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** Name */
            name: string;
        };
        /**
         * SourceSecret
         * @description A new secret, shown this once.
         */
        SourceSecret: {
            /** Secret */
            secret: string;
        };
        /**
         * Span
         * @description A stretch of the day, in minutes since midnight; it closes after it opens.
         */
        Span: {
            /** Closes */
            closes: number;
            /** Opens */
            opens: number;
        };
        /**
         * SplitIn
         * @description Parts that together cover the grid.
         */
        SplitIn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "split";
            /** Parts */
            parts: components["schemas"]["GridPart"][];
        };
        /**
         * StaffMe
         * @description Who is signed in, with which posts and what they may do. `lacks_second_step`: some post, not among these, counts
         *     only once the account has one.
         */
        StaffMe: {
            /** Acting Post Id */
            acting_post_id: string | null;
            /** Lacks Second Step */
            lacks_second_step: boolean;
            me: components["schemas"]["Me"];
            /** Permissions */
            permissions: string[];
            /** Posts */
            posts: components["schemas"]["HeldPostCard"][];
        };
        /**
         * StaffPublicationsAsked
         * @description The same for staff.
         */
        StaffPublicationsAsked: {
            /** After */
            after?: string | null;
            kind?: components["schemas"]["PublicationKind"] | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            /**
             * Query
             * @default
             */
            query?: string;
            status?: components["schemas"]["PublicationStatus"] | null;
            /** Within */
            within?: string | null;
        };
        /**
         * StaffReasonIn
         * @description A written reason.
         */
        StaffReasonIn: {
            /** Reason */
            reason: string;
        };
        /**
         * StatementAction
         * @description What is done with a statement.
         * @enum {string}
         */
        StatementAction: "confirm" | "dispute" | "settle";
        /**
         * StatementLine
         * @description An offer within a month.
         */
        StatementLine: {
            /**
             * Offer
             * Format: uuid
             */
            offer: string;
            /** Pieces */
            pieces: number;
            /** Points */
            points: number;
            /** Title */
            title: string;
        };
        /**
         * StatementRow
         * @description A merchant's month as both sides see it. `is_matching`: counted again it is the same.
         */
        StatementRow: {
            /** Actions */
            actions: components["schemas"]["StatementAction"][];
            /** Confirmed At */
            confirmed_at: string | null;
            /** Confirmed By */
            confirmed_by: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Matching */
            is_matching: boolean;
            /** Lines */
            lines: components["schemas"]["StatementLine"][];
            /** Merchant */
            merchant: string;
            /**
             * Merchant Id
             * Format: uuid
             */
            merchant_id: string;
            /**
             * Month
             * Format: date
             */
            month: string;
            /** Pieces */
            pieces: number;
            /** Points */
            points: number;
            /** Reason */
            reason: string | null;
            /** Settled At */
            settled_at: string | null;
            /** Settled By */
            settled_by: string | null;
            status: components["schemas"]["StatementStatus"];
        };
        /**
         * StatementsAsked
         * @description Which statements.
         */
        StatementsAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
            /** Merchant Id */
            merchant_id?: string | null;
            status?: components["schemas"]["StatementStatus"] | null;
        };
        /**
         * StatementStatus
         * @description Where a merchant's month stands.
         * @enum {string}
         */
        StatementStatus: "frozen" | "disputed" | "confirmed" | "settled";
        /**
         * StatementStepIn
         * @description What is done with a statement, and why.
         */
        StatementStepIn: {
            action: components["schemas"]["StatementAction"];
            /** Reason */
            reason?: string | null;
        };
        /**
         * StatusReportRow
         * @description A report to a source, accepted or not yet.
         */
        StatusReportRow: {
            /** Action */
            action: string;
            /** Attempts */
            attempts: number;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /**
             * Case Id
             * Format: uuid
             */
            case_id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Delivered At */
            delivered_at: string | null;
            /** Delivered To */
            delivered_to: string | null;
            /** Failure */
            failure: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Sequence */
            sequence: number;
            /** Source */
            source: string;
            state: components["schemas"]["ReportState"];
            /** Tried At */
            tried_at: string | null;
        };
        /**
         * StockCause
         * @description Why stock changed. What is ordered is gone from what can be ordered; a cell changes when it is opened.
         * @enum {string}
         */
        StockCause: "taken_in" | "taken_out" | "ordered" | "put_back" | "handed_out" | "counted" | "given";
        /**
         * StockChangeRow
         * @description One change of stock; `by` names those who keep it, never residents.
         */
        StockChangeRow: {
            /** Amount */
            amount: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string | null;
            cause: components["schemas"]["StockCause"];
            /** Cell */
            cell: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Words */
            words: string;
        };
        /**
         * StockIn
         * @description Pieces taken in, or out where negative, and why.
         */
        StockIn: {
            /** Amount */
            amount: number;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * StreetPageAsked
         * @description A page of one street, or of all in reach.
         */
        StreetPageAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            /** Street Grid Id */
            street_grid_id?: string | null;
        };
        /**
         * Subject
         * @description What is learned: the kind of trouble, or how hard it is.
         * @enum {string}
         */
        Subject: "category" | "level";
        /**
         * Subscriptions
         * @description Messages by WeChat to an account. `mode` says who answers for WeChat.
         */
        Subscriptions: {
            /** Has Wechat */
            has_wechat: boolean;
            mode: components["schemas"]["WechatMode"];
            /** Templates */
            templates: components["schemas"]["TemplateLeft"][];
        };
        /**
         * SurroundingArea
         * @description A micro-grid or an exclusive grid, by the lines round it.
         */
        SurroundingArea: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            level: components["schemas"]["GridLevel"];
            /** Name */
            name: string;
            /** Outlines */
            outlines: [
                number,
                number
            ][][];
        };
        /**
         * Surroundings
         * @description What a small map shows, in the system that it is drawn in. `reach_metres` is from its middle to each edge.
         */
        Surroundings: {
            /** Areas */
            areas: components["schemas"]["SurroundingArea"][];
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Reach Metres */
            reach_metres: number;
            /** Spots */
            spots: components["schemas"]["MapSpot"][];
        };
        /**
         * SurroundingsAsked
         * @description The middle of a small map, and the coordinate system in which the map is drawn, by default the point's own.
         */
        SurroundingsAsked: {
            drawn_in?: components["schemas"]["CoordinateSystem"] | null;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** @default gcj02 */
            system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
        };
        /**
         * TargetIn
         * @description Who is to take it; with neither, the responsible one.
         */
        TargetIn: {
            /** Organisation Id */
            organisation_id?: string | null;
            /** Post Id */
            post_id?: string | null;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /**
         * TaskAction
         * @description What is done with a task.
         * @enum {string}
         */
        TaskAction: "change" | "revise" | "publish" | "submit" | "approve" | "refuse" | "assign" | "cancel" | "finish" | "review";
        /**
         * TaskApprovalIn
         * @description With other points, where the community says so.
         */
        TaskApprovalIn: {
            /** Points */
            points?: number | null;
        };
        /**
         * TaskAudience
         * @description For whom a task is.
         * @enum {string}
         */
        TaskAudience: "everybody" | "party_members";
        /**
         * TaskCard
         * @description A task as a list shows it; `metres` from where the reader is, where both places are known.
         */
        TaskCard: {
            /** Address */
            address: string;
            audience: components["schemas"]["TaskAudience"];
            /** Campaign */
            campaign: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["TaskKind"];
            /** Metres */
            metres: number | null;
            my_status: components["schemas"]["EnrolmentStatus"] | null;
            phase: components["schemas"]["TaskPhase"];
            /** Place */
            place: string;
            /** Points */
            points: number;
            /** Publisher */
            publisher: string;
            publisher_kind: components["schemas"]["PublisherKind"];
            role: components["schemas"]["VolunteerRole"] | null;
            /** Slots */
            slots: number;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Taken */
            taken: number;
            /** Title */
            title: string;
            /** To Settle */
            to_settle: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * TaskDetail
         * @description A task whole. `actions` are the reader's own as a volunteer, `owner_actions` those of their role in it.
         */
        TaskDetail: {
            /** Actions */
            actions: components["schemas"]["EnrolmentAction"][];
            card: components["schemas"]["TaskCard"];
            /**
             * Free Until
             * Format: date-time
             */
            free_until: string;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /** Is By Offer */
            is_by_offer: boolean;
            /** Is Owner */
            is_owner: boolean;
            /** Latitude */
            latitude: number | null;
            /** Leader */
            leader: string;
            /** Least Age */
            least_age: number;
            /** Longitude */
            longitude: number | null;
            /** Metres Allowed */
            metres_allowed: number;
            mine: components["schemas"]["MyTaskPart"] | null;
            /** Need */
            need: string;
            /** Needs Guardian */
            needs_guardian: boolean;
            /** Organisation Id */
            organisation_id: string | null;
            /** Owner Actions */
            owner_actions: components["schemas"]["TaskAction"][];
            /** Photos */
            photos: components["schemas"]["TaskPhoto"][];
            /** Ratings */
            ratings: number;
            /** Reason */
            reason: string;
            /** Review */
            review: string;
            /** Risk Words */
            risk_words: string;
            /** Series */
            series: components["schemas"]["TaskOccurrence"][];
            /** Skills */
            skills: string[];
            /** Stars */
            stars: number | null;
            /** Words */
            words: string;
        };
        /**
         * TaskGiven
         * @description What a task says.
         */
        TaskGiven: {
            /**
             * Address
             * @default
             */
            address?: string;
            /** @default everybody */
            audience?: components["schemas"]["TaskAudience"];
            /**
             * Campaign
             * @default
             */
            campaign?: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Free Hours
             * @default 2
             */
            free_hours?: number;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            /**
             * Is By Offer
             * @default false
             */
            is_by_offer?: boolean;
            kind: components["schemas"]["TaskKind"];
            /** Latitude */
            latitude?: number | null;
            /** Leader Id */
            leader_id?: string | null;
            /**
             * Least Age
             * @default 0
             */
            least_age?: number;
            /** Longitude */
            longitude?: number | null;
            /**
             * Metres
             * @default 200
             */
            metres?: number;
            /**
             * Need
             * @default
             */
            need?: string;
            /**
             * Points
             * @default 0
             */
            points?: number;
            /**
             * Risk Words
             * @default
             */
            risk_words?: string;
            role?: components["schemas"]["VolunteerRole"] | null;
            /** Skills */
            skills?: string[];
            /** Slots */
            slots: number;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Title */
            title: string;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * TaskKind
         * @description What is to be done.
         * @enum {string}
         */
        TaskKind: "clean_up" | "mutual_help" | "care" | "publicity" | "order" | "skill" | "other";
        /**
         * TaskOccurrence
         * @description Another day of the same series.
         */
        TaskOccurrence: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * TaskOfferIn
         * @description To whom a task is offered.
         */
        TaskOfferIn: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * TaskPageAsked
         * @description Which page of a list.
         */
        TaskPageAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
        };
        /**
         * TaskPhase
         * @description What a task is called on screens: its status, and of an open one how full it is and what time it is.
         * @enum {string}
         */
        TaskPhase: "draft" | "asked" | "refused" | "open" | "full" | "under_way" | "over" | "finished" | "cancelled";
        /**
         * TaskPhoto
         * @description A picture; its links end within hours.
         */
        TaskPhoto: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Thumbnail Url */
            thumbnail_url: string | null;
            /** Url */
            url: string;
        };
        /**
         * TaskPhotosIn
         * @description Pictures, and whether others may see them.
         */
        TaskPhotosIn: {
            /**
             * May Show
             * @default false
             */
            may_show?: boolean;
            /** Photo Ids */
            photo_ids: string[];
        };
        /**
         * TaskPlace
         * @description Where one stands after a grab.
         */
        TaskPlace: {
            /**
             * Enrolment Id
             * Format: uuid
             */
            enrolment_id: string;
            status: components["schemas"]["EnrolmentStatus"];
        };
        /**
         * TaskPublisher
         * @description An organisation for which somebody may publish tasks.
         */
        TaskPublisher: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /**
         * TaskRatingIn
         * @description Stars and, if one likes, words.
         */
        TaskRatingIn: {
            /** Stars */
            stars: number;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * TaskSheetAsked
         * @description Of which task alone, if any, and in which language.
         */
        TaskSheetAsked: {
            /**
             * Language
             * @default zh-CN
             * @enum {string}
             */
            language?: "zh-CN" | "en";
            /** Task Id */
            task_id?: string | null;
        };
        /**
         * TaskStatus
         * @description Where a task stands. Whether it is full or under way follows from slots and time: see `TaskPhase`.
         * @enum {string}
         */
        TaskStatus: "draft" | "asked" | "refused" | "open" | "finished" | "cancelled";
        /**
         * TaskWordsIn
         * @description Words on a task, such as a reason.
         */
        TaskWordsIn: {
            /** Words */
            words: string;
        };
        /**
         * TaxonomyDetail
         * @description Every category in the order of the tree's positions, and the deadlines where none says.
         */
        TaxonomyDetail: {
            /** Categories */
            categories: components["schemas"]["CategoryDetail"][];
            /** General */
            general: components["schemas"]["DeadlineRow"][];
        };
        /**
         * TemplateLeft
         * @description A template, the kinds of messages that it is for, and the consents left.
         */
        TemplateLeft: {
            /** Kinds */
            kinds: string[];
            /** Left */
            left: number;
            /** Name */
            name: string;
            /** Template Id */
            template_id: string;
        };
        /**
         * Tenure
         * @description A post of one person, whether it is past, and what the asker may do about it.
         */
        Tenure: {
            /** Actions */
            actions: components["schemas"]["PostAction"][];
            post: components["schemas"]["DirectoryRow"];
            state: components["schemas"]["PostState"];
        };
        /**
         * TextBlock
         * @description A block with the links of its picture, which end in an hour.
         */
        TextBlock: {
            /** Depth */
            depth: number;
            /** Height */
            height: number | null;
            kind: components["schemas"]["BlockKind"];
            /** Marker */
            marker: string;
            /** Picture Url */
            picture_url: string | null;
            /** Spans */
            spans: components["schemas"]["TextSpan"][];
            /** Width */
            width: number | null;
        };
        /**
         * TextSpan
         * @description Words of one kind; `address` is where a tap leads: a page or a phone.
         */
        TextSpan: {
            /** Address */
            address?: string | null;
            /**
             * Is Strong
             * @default false
             */
            is_strong?: boolean;
            /** Text */
            text: string;
        };
        /**
         * TieEnd
         * @description The first day on which a tie no longer holds; today where none is given.
         */
        TieEnd: {
            /** Ends On */
            ends_on?: string | null;
        };
        /**
         * TieIn
         * @description A tie to a grid.
         */
        TieIn: {
            /** Ends On */
            ends_on?: string | null;
            /**
             * Grid Id
             * Format: uuid
             */
            grid_id: string;
            relation: components["schemas"]["TieRelation"];
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
        };
        /**
         * TieRelation
         * @description How an organisation is tied to a grid.
         * @enum {string}
         */
        TieRelation: "leads" | "manages" | "serves";
        /**
         * TimeUnit
         * @description Units of time allowed.
         *
         *     Urgent hours (紧急工作时) run round the clock like plain hours; a table of deadlines tells them apart.
         * @enum {string}
         */
        TimeUnit: "hours" | "urgent_hours" | "working_hours" | "working_days";
        /**
         * TotpBegun
         * @description The new secret as an otpauth URI and as a picture of its QR code. It counts once confirmed.
         */
        TotpBegun: {
            /** Picture */
            picture: string;
            /** Uri */
            uri: string;
        };
        /**
         * TreeNode
         * @description A grid in the tree with the number of grids in force directly under it, by level.
         */
        TreeNode: {
            /** Children */
            children: {
                [key: string]: number;
            };
            grid: components["schemas"]["GridCard"];
            /** Has Area */
            has_area: boolean;
        };
        /**
         * TrendIn
         * @description By days or by weeks; left out, by days up to 45 of them.
         */
        TrendIn: {
            /** Grid Id */
            grid_id?: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Step */
            step?: ("day" | "week") | null;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * TriageChoice
         * @description A category that a case may be, how probable it is (0…1) and the words that decided.
         */
        TriageChoice: {
            /**
             * Category Id
             * Format: uuid
             */
            category_id: string;
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Path */
            path: string[];
            /** Probability */
            probability: number;
            /** Words */
            words: string[];
        };
        /**
         * TriageLearning
         * @description The newest versions and lessons, what is paused, and how many examples there are.
         */
        TriageLearning: {
            /** Examples */
            examples: number;
            /** Lessons */
            lessons: components["schemas"]["TriageLessonRow"][];
            /** Pauses */
            pauses: components["schemas"]["TriagePauseRow"][];
            /** Versions */
            versions: components["schemas"]["TriageVersionRow"][];
        };
        /**
         * TriageLessonRow
         * @description A label that somebody gave.
         */
        TriageLessonRow: {
            /** By */
            by: string | null;
            /** Case Id */
            case_id: string | null;
            /**
             * Given At
             * Format: date-time
             */
            given_at: string;
            /** Label */
            label: string;
            lesson: components["schemas"]["Lesson"];
            /** Proposed */
            proposed: string | null;
            subject: components["schemas"]["Subject"];
        };
        /**
         * TriageLevel
         * @description How hard it is, and why: `category` (its usual level), `cues` (words raised it), `learned`.
         */
        TriageLevel: {
            /** By */
            by: string;
            level: components["schemas"]["CaseLevel"];
            /** Probability */
            probability: number | null;
            /** Words */
            words: string[];
        };
        /**
         * TriagePauseRow
         * @description TriageLearning about a subject stands still since somebody went back to an earlier version.
         */
        TriagePauseRow: {
            /** By */
            by: string | null;
            /**
             * Paused At
             * Format: date-time
             */
            paused_at: string;
            /** Reason */
            reason: string;
            subject: components["schemas"]["Subject"];
            /** Withdrawn */
            withdrawn: number | null;
        };
        /**
         * TriageProposal
         * @description The three likeliest categories, the likeliest first, and the level; where it is not sure, a person has to say.
         *
         *     `version` is None while nothing was learned.
         */
        TriageProposal: {
            /** Choices */
            choices: components["schemas"]["TriageChoice"][];
            /** Is Sure */
            is_sure: boolean;
            level: components["schemas"]["TriageLevel"];
            /** Version */
            version: number | null;
        };
        /**
         * TriageResumeIn
         * @description Learning about a subject may go on.
         */
        TriageResumeIn: {
            /** Reason */
            reason: string;
            subject: components["schemas"]["Subject"];
        };
        /**
         * TriageRollBackIn
         * @description Which version is to serve again; none means the categories' own words alone.
         */
        TriageRollBackIn: {
            /** Reason */
            reason: string;
            subject: components["schemas"]["Subject"];
            /** Version Id */
            version_id?: string | null;
        };
        /**
         * TriageTextIn
         * @description Words to try.
         */
        TriageTextIn: {
            /** Text */
            text: string;
        };
        /**
         * TriageVersionRow
         * @description A version with its figures. One that served and whose model is kept can be gone back to.
         */
        TriageVersionRow: {
            /** Calibration Error */
            calibration_error: number;
            /** Can Serve */
            can_serve: boolean;
            /** Examples */
            examples: number;
            /** Former Macro F1 */
            former_macro_f1: number;
            /** Former Right */
            former_right: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kilobytes */
            kilobytes: number | null;
            /** Labels */
            labels: number;
            /**
             * Learned At
             * Format: date-time
             */
            learned_at: string;
            /** Macro F1 */
            macro_f1: number;
            /** Number */
            number: number;
            /** Right */
            right: number;
            /** Seconds */
            seconds: number;
            state: components["schemas"]["VersionState"];
            subject: components["schemas"]["Subject"];
        };
        /**
         * TriageVote
         * @description A category that an outside model named; none where it is not set up or gave no usable answer.
         */
        TriageVote: {
            /** Category Id */
            category_id: string | null;
            /** Is Set Up */
            is_set_up: boolean;
            /** Name */
            name: string | null;
        };
        /**
         * Unfit
         * @description Why words cannot be learned.
         * @enum {string}
         */
        Unfit: "short" | "long" | "private" | "general" | "widely_said";
        /**
         * UnlearnedIn
         * @description Why words are unlearned.
         */
        UnlearnedIn: {
            /** Reason */
            reason: string;
        };
        /**
         * Unmasked
         * @description The plain value, shown once; None where there is none.
         */
        Unmasked: {
            /** Value */
            value: string | null;
        };
        /**
         * UnplacedBuilding
         * @description An address that belongs to no micro-grid, so that nobody is responsible for it.
         */
        UnplacedBuilding: {
            /**
             * Building Id
             * Format: uuid
             */
            building_id: string;
            /** Courtyard */
            courtyard: string | null;
            /** Name */
            name: string;
        };
        /**
         * UnreadCount
         * @description How many messages are not read.
         */
        UnreadCount: {
            /** Unread */
            unread: number;
        };
        /**
         * Verdict
         * @description What it was.
         * @enum {string}
         */
        Verdict: "harmless" | "wrong";
        /**
         * VerdictIn
         * @description Solved and satisfied are two questions.
         */
        VerdictIn: {
            /** Is Satisfied */
            is_satisfied: boolean | null;
            /** Is Solved */
            is_solved: boolean | null;
            /** Stars */
            stars?: number | null;
            /**
             * Text
             * @default
             */
            text?: string;
        };
        /**
         * VersionPublishing
         * @description The same of the text of that version.
         */
        VersionPublishing: {
            /** Ends At */
            ends_at?: string | null;
            /**
             * Is Pinned
             * @default false
             */
            is_pinned?: boolean;
            /** Starts At */
            starts_at?: string | null;
            /**
             * Tells Residents
             * @default false
             */
            tells_residents?: boolean;
            /** Version */
            version: number;
        };
        /**
         * VersionState
         * @description What became of a version.
         * @enum {string}
         */
        VersionState: "serving" | "retired" | "refused" | "withdrawn";
        /**
         * VolunteerOrigin
         * @description Where volunteers come from (ORG-07, ORG-08, ORG-16).
         * @enum {string}
         */
        VolunteerOrigin: "unit_member" | "retired_member" | "posted_cadre" | "welfare_post" | "property_staff" | "resident";
        /**
         * VolunteerRole
         * @description As what residents take part (MP-31).
         * @enum {string}
         */
        VolunteerRole: "publicist" | "informant" | "attendant";
        /**
         * WaitingAsked
         * @description Which page of what waits.
         */
        WaitingAsked: {
            /** After */
            after?: string | null;
            /**
             * Limit
             * @default 20
             */
            limit?: number;
        };
        /**
         * WaitingCount
         * @description So many wait, or more where there `is_more`. `page` is where the step is taken.
         */
        WaitingCount: {
            /** Code */
            code: string;
            /** Count */
            count: number;
            /** Is More */
            is_more: boolean;
            /** Page */
            page: string;
        };
        /**
         * WaitingRow
         * @description One thing that waits. `subject_id` is what the kind's page opens; None where the page lists them all.
         */
        WaitingRow: {
            /** Due At */
            due_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Place */
            place: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Subject Id */
            subject_id: string | null;
            /** Title */
            title: string;
        };
        /**
         * WechatAnswer
         * @description A session, or a ticket for a WeChat user who is not known here yet.
         */
        WechatAnswer: {
            session: components["schemas"]["SignedIn"] | null;
            /** Ticket */
            ticket: string | null;
            /** Ticket Expires At */
            ticket_expires_at: string | null;
        };
        /**
         * WechatCodeIn
         * @description What `wx.login` gave.
         */
        WechatCodeIn: {
            /** Code */
            code: string;
        };
        /**
         * WechatMode
         * @description Who answers for WeChat: nobody, the stand-in of the sample, or WeChat itself.
         * @enum {string}
         */
        WechatMode: "none" | "standin" | "http";
        /**
         * WechatOut
         * @description Who answers for WeChat: with `none` there is no signing in by it, with `standin` nothing leaves the machine.
         */
        WechatOut: {
            mode: components["schemas"]["WechatMode"];
        };
        /**
         * WechatPhoneIn
         * @description The ticket of a sign-in by WeChat, and what its button for the phone gave.
         */
        WechatPhoneIn: {
            /** Phone Code */
            phone_code: string;
            /** Ticket */
            ticket: string;
        };
        /**
         * WhistleAction
         * @description What is done to a whistle.
         * @enum {string}
         */
        WhistleAction: "approve" | "refuse" | "cancel" | "write_minutes";
        /**
         * WhistleDecisionIn
         * @description Approved or not.
         */
        WhistleDecisionIn: {
            /**
             * Hours
             * @default []
             */
            hours?: components["schemas"]["CallHoursIn"][];
            /** Is Approved */
            is_approved: boolean;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /**
         * WhistleDetail
         * @description A whistle with its calls, and what the actor may do with it.
         */
        WhistleDetail: {
            /** Actions */
            actions: components["schemas"]["WhistleAction"][];
            /** Calls */
            calls: components["schemas"]["CallDetail"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Decided At */
            decided_at: string | null;
            /** Decision Reason */
            decision_reason: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["WhistleKind"];
            /** Minutes */
            minutes: string;
            /** Reason */
            reason: string;
            status: components["schemas"]["WhistleStatus"];
        };
        /**
         * WhistleIn
         * @description Which departments, how urgently, why.
         */
        WhistleIn: {
            /** Calls */
            calls: components["schemas"]["CallWanted"][];
            /** @default everyday */
            kind?: components["schemas"]["WhistleKind"];
            /** Reason */
            reason: string;
        };
        /**
         * WhistleKind
         * @description Everyday, hard nut, emergency (three kinds in use in Beijing); each with its own default clocks.
         * @enum {string}
         */
        WhistleKind: "everyday" | "hard_nut" | "emergency";
        /**
         * WhistleStatus
         * @description Where the whistle stands.
         * @enum {string}
         */
        WhistleStatus: "asked" | "sounded" | "refused" | "cancelled" | "finished";
        /**
         * WithdrawPublicationIn
         * @description Why it is taken back.
         */
        WithdrawPublicationIn: {
            /** Reason */
            reason: string;
        };
        /**
         * WordProposal
         * @description A counterpart for a word of a sheet: of so many rows that were asked about, so many surely are of it.
         */
        WordProposal: {
            /** Agreeing */
            agreeing: number;
            /** Asked */
            asked: number;
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * WorkBegin
         * @description The password of one's staff account, and the present code where its second step is on.
         */
        WorkBegin: {
            /**
             * Code
             * @default
             */
            code?: string;
            /** Password */
            password: string;
        };
        /**
         * YearRow
         * @description A year with what its notice names; unannounced, its days are those that the law itself gives.
         */
        YearRow: {
            /** Days */
            days: components["schemas"]["Day"][];
            /** Is Announced */
            is_announced: boolean;
            /** Source */
            source: string;
            /** Year */
            year: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    yuandian_foundation_grid_api_open_public_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicGridDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_open_map_ground: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapGround"];
                };
            };
        };
    };
    yuandian_community_honours_api_commons_board: {
        parameters: {
            query?: {
                grid_id?: string | null;
                period?: "week" | "month" | "year";
                starts_on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commons"];
                };
            };
        };
    };
    yuandian_governance_intake_api_open_hand_in: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 64 printable characters, new for every request. */
                "X-Nonce": string;
                /** @description `hmac-sm3=` or `hmac-sha256=` and the HMAC of `timestamp\nnonce\nbody` in hexadecimal. */
                "X-Signature": string;
                /** @description Whole seconds since 1970, at most 300 away from our clock. */
                "X-Timestamp": string;
            };
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    orders: {
                        /** @default  */
                        address?: string;
                        /** @default  */
                        category?: string;
                        /** @default null */
                        category_code?: string | null;
                        /**
                         * @default wgs84
                         * @enum {unknown}
                         */
                        coordinate_system?: "bd09" | "cgcs2000" | "gcj02" | "wgs84";
                        description: string;
                        /** @default null */
                        due_at?: string | null;
                        /** @default null */
                        follow_up?: {
                            /** @default null */
                            is_satisfied?: boolean | null;
                            /** @default null */
                            is_solved?: boolean | null;
                            /** @default  */
                            result?: string;
                        } | null;
                        /** @default false */
                        is_emergency?: boolean;
                        /** @default null */
                        latitude?: number | null;
                        /** @default null */
                        level?: ("complex" | "hard" | "ordinary") | null;
                        /** @default null */
                        longitude?: number | null;
                        number: string;
                        /** @default [] */
                        pictures?: string[];
                        /** @default null */
                        received_at?: string | null;
                        /** @default null */
                        reporter?: {
                            /** @default null */
                            is_anonymous?: boolean | null;
                            /** @default  */
                            name?: string;
                            /** @default  */
                            phone?: string;
                        } | null;
                        /** @default  */
                        summary?: string;
                        /** @default null */
                        urban?: {
                            /** @default null */
                            class?: ("component" | "event") | null;
                            /** @default  */
                            code?: string;
                            /** @default  */
                            component?: string;
                        } | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersAnswer"];
                };
            };
        };
    };
    yuandian_governance_intake_api_open_ask_after: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 64 printable characters, new for every request. */
                "X-Nonce": string;
                /** @description `hmac-sm3=` or `hmac-sha256=` and the HMAC of `timestamp\nnonce\nbody` in hexadecimal. */
                "X-Signature": string;
                /** @description Whole seconds since 1970, at most 300 away from our clock. */
                "X-Timestamp": string;
            };
            path: {
                number: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderStatus"];
                };
            };
        };
    };
    yuandian_community_mall_api_open_settle_opening: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 64 printable characters, new for every request. */
                "X-Nonce": string;
                /** @description `hmac-sm3=` or `hmac-sha256=` and the HMAC of `METHOD\npath\ntimestamp\nnonce\nbody` in hexadecimal. */
                "X-Signature": string;
                /** @description Whole seconds since 1970, at most 300 away from our clock. */
                "X-Timestamp": string;
            };
            path: {
                cabinet: string;
                hand_out_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOutResultIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOutCard"];
                };
            };
        };
    };
    yuandian_community_mall_api_open_open_cell: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 64 printable characters, new for every request. */
                "X-Nonce": string;
                /** @description `hmac-sm3=` or `hmac-sha256=` and the HMAC of `METHOD\npath\ntimestamp\nnonce\nbody` in hexadecimal. */
                "X-Signature": string;
                /** @description Whole seconds since 1970, at most 300 away from our clock. */
                "X-Timestamp": string;
            };
            path: {
                cabinet: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedemptionCodeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOutCard"];
                };
            };
        };
    };
    yuandian_community_mall_api_open_gifts_in_public: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicGifts"];
                };
            };
        };
    };
    yuandian_foundation_mobile_api_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
        };
    };
    yuandian_foundation_people_api_open_contacts_of_grid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Neighbourhood"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_list_open_publications: {
        parameters: {
            query?: {
                after?: string | null;
                grid_id?: string | null;
                kind?: components["schemas"]["PublicationKind"] | null;
                limit?: number;
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationList"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_open_publication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publication_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationText"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_open_check_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateCard"];
                };
            };
        };
    };
    yuandian_foundation_wechat_api_mode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WechatOut"];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_my_cases: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MyCaseRow_"];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_my_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCaseDetail"];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_join: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_material: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaterialIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_my_remarks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyRemarks"];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_write_remark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemarkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyRemarks"];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_urge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseNoteIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryChoice"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_resident_guess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuessIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryGuess"];
                };
            };
        };
    };
    yuandian_governance_triage_duplicates_api_similar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimilarIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarCaseRow"][];
                };
            };
        };
    };
    yuandian_community_earning_api_invitations_of_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyInvitations"];
                };
            };
        };
    };
    yuandian_community_earning_api_accept_my_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyInvitations"];
                };
            };
        };
    };
    yuandian_foundation_feedback_api_list_my_feedback: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FeedbackCard_"];
                };
            };
        };
    };
    yuandian_foundation_feedback_api_give_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackCard"];
                };
            };
        };
    };
    yuandian_foundation_feedback_api_one_of_my_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedback_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackCard"];
                };
            };
        };
    };
    yuandian_foundation_feedback_api_ask_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedback_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoreWordsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackCard"];
                };
            };
        };
    };
    yuandian_foundation_feedback_api_rate_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedback_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpfulIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackCard"];
                };
            };
        };
    };
    yuandian_foundation_feedback_api_withdraw_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedback_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackCard"];
                };
            };
        };
    };
    yuandian_foundation_files_api_resident_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileCard"];
                };
            };
        };
    };
    yuandian_foundation_files_api_resident_uploaded: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileCard"];
                };
            };
        };
    };
    yuandian_foundation_files_api_resident_remove_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    yuandian_foundation_files_api_resident_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileCard"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_resident_locate: {
        parameters: {
            query: {
                lat: number;
                lon: number;
                system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyLocation"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_resident_places: {
        parameters: {
            query: {
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyPlace"][];
                };
            };
        };
    };
    yuandian_foundation_grid_api_resident_service_points: {
        parameters: {
            query: {
                lat: number;
                lon: number;
                system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePoint"][];
                };
            };
        };
    };
    yuandian_foundation_grid_api_resident_surroundings: {
        parameters: {
            query: {
                drawn_in?: components["schemas"]["CoordinateSystem"] | null;
                lat: number;
                lon: number;
                system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Surroundings"];
                };
            };
        };
    };
    yuandian_community_honours_api_honour_board: {
        parameters: {
            query?: {
                grid_id?: string | null;
                kind?: "volunteer" | "organisation";
                level?: "district" | "street" | "community";
                period?: "week" | "month" | "year";
                starts_on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
        };
    };
    yuandian_community_honours_api_agree_to_be_named: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardConsent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardConsent"];
                };
            };
        };
    };
    yuandian_community_honours_api_my_merits: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MeritRow_"];
                };
            };
        };
    };
    yuandian_community_honours_api_appeal_merit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeritRow"];
                };
            };
        };
    };
    yuandian_community_honours_api_my_board_objections: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_BoardObjectionRow_"];
                };
            };
        };
    };
    yuandian_community_honours_api_object_to_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardObjectionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardObjectionRow"];
                };
            };
        };
    };
    yuandian_community_honours_api_my_service_record: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyRecord"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_mall_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MallHome"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_my_applications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantRow"][];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_apply_as_merchant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_change_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_requests_to_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssistantRequestRow"][];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_answer_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAnswerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssistantRequestRow"][];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_cabinets_near: {
        parameters: {
            query?: {
                after?: string | null;
                latitude?: number | null;
                limit?: number;
                longitude?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NearPlace_"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_my_donations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonationRow"][];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_donate_points: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DonationIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonationRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_merchants_near: {
        parameters: {
            query?: {
                after?: string | null;
                latitude?: number | null;
                limit?: number;
                longitude?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NearPlace_"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_offers_on_sale: {
        parameters: {
            query?: {
                affordable?: boolean;
                after?: string | null;
                kind?: string | null;
                limit?: number;
                merchant_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OfferCard_"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_offer_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferDetail"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_my_redemptions: {
        parameters: {
            query?: {
                after?: string | null;
                is_open?: boolean | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RedemptionCard_"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_order_offer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionDetail"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_my_redemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                redemption_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionDetail"];
                };
            };
        };
    };
    yuandian_community_mall_api_resident_cancel_redemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                redemption_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionDetail"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_resident_inbox: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                only_unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InboxMessageRow_"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_resident_mark_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    yuandian_foundation_messaging_api_resident_mark_all_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllReadIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedCount"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_resident_my_subscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriptions"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_resident_add_consents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriptions"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_resident_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_resident_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreferences"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_resident_set_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreferences"];
                };
            };
        };
    };
    yuandian_foundation_mobile_api_poster: {
        parameters: {
            query?: {
                kind?: "wechat" | "web";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Poster"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_request_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeAsked"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_introduce_myself: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntroductionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_leave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_list_my_certifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCertifications"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_withdraw_certification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCertifications"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_claim_household: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseholdClaimIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCertifications"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_claim_identity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityClaimIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCertifications"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_consent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_my_grid: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyNeighbourhood"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_my_household: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyHousehold"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_confirm_identity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_withdraw_identity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_my_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCard"][];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_revoke_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revoked"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_revoke_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_bind_wechat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatCodeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_unbind_wechat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_work: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWork"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_begin_work: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkBegin"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeSignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_sign_in_by_wechat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatCodeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WechatAnswer"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_sign_in_by_wechat_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatPhoneIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
        };
    };
    yuandian_foundation_people_api_resident_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_points_api_my_points: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsHolding"];
                };
            };
        };
    };
    yuandian_foundation_points_api_my_service_hours: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceHours"];
                };
            };
        };
    };
    yuandian_foundation_points_api_points_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleInForce"][];
                };
            };
        };
    };
    yuandian_foundation_points_api_my_points_statement: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PointsLine_"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_list_my_publications: {
        parameters: {
            query?: {
                after?: string | null;
                kind?: components["schemas"]["PublicationKind"] | null;
                limit?: number;
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationList"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_my_publication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publication_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationText"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_read_publication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publication_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadConfirmed"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_list_my_certificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateCard"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_issue_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateCard"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_certificate_as_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_list_my_entries: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LaterEntryRow_"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_enter_service: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnServiceGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaterEntryRow"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_confirm_as_witness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaterEntryRow"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_list_led_tasks: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TaskCard_"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_put_task_forward: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_change_my_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_cancel_my_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWordsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_check_in_codes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInCodes"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_confirm_my_hours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmHoursIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_finish_my_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_list_my_participants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_note_attendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment_id: string;
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_rate_my_volunteer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment_id: string;
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRatingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_settle_my_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment_id: string;
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_led_submit_my_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_list_my_tasks: {
        parameters: {
            query?: {
                after?: string | null;
                is_past?: boolean;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TaskCard_"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_list_open_tasks: {
        parameters: {
            query?: {
                after?: string | null;
                coordinate_system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                grid_id?: string | null;
                has_room?: boolean;
                kind?: components["schemas"]["TaskKind"] | null;
                latitude?: number | null;
                limit?: number;
                longitude?: number | null;
                query?: string;
                role?: components["schemas"]["VolunteerRole"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TaskCard_"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_task_for_resident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_answer_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferAnswerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_check_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyTaskPart"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_check_out: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyTaskPart"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_dispute_hours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWordsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_grab_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Agreement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPlace"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_add_task_photos: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskPhotosIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_rate_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRatingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_wait_for_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Agreement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPlace"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_resident_withdraw_from_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_governance_triage_addresses_api_places_for_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePlaces"];
                };
            };
        };
    };
    yuandian_governance_triage_addresses_api_learned_places: {
        parameters: {
            query?: {
                said?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedPlaceRow"][];
                };
            };
        };
    };
    yuandian_governance_triage_addresses_api_learn_place: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LearnedPlaceIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedPlaceRow"];
                };
            };
        };
    };
    yuandian_governance_triage_addresses_api_learned_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learned_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordMoment"][];
                };
            };
        };
    };
    yuandian_governance_triage_addresses_api_unlearn_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learned_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlearnedIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedPlaceRow"];
                };
            };
        };
    };
    yuandian_governance_triage_addresses_api_preview_place: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LearnedPlaceIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedPreview"];
                };
            };
        };
    };
    yuandian_governance_triage_addresses_api_propose_places: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceQuestionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceProposal"];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_days: {
        parameters: {
            query: {
                first: string;
                last: string;
                street_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDay"][];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_deadline: {
        parameters: {
            query: {
                amount: number;
                start: string;
                street_id?: string | null;
                /**
                 * @description Units of time allowed.
                 *
                 *     Urgent hours (紧急工作时) run round the clock like plain hours; a table of deadlines tells them apart.
                 */
                unit: "hours" | "urgent_hours" | "working_hours" | "working_days";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadline"];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_hours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursRow"][];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_set_hours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursRow"];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_change_hours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hours_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursRow"];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_end_hours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hours_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursEndIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursRow"];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_hours_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hours_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordMoment"][];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_preview_hours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursPreviewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarEffect"];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_years: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearRow"][];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_year: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearRow"];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_announce_year: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayNoticeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearRow"];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_change_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearRow"];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_clear_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearRow"];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_preview_year: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticePreviewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarEffect"];
                };
            };
        };
    };
    yuandian_foundation_calendar_api_year_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordMoment"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_list_cases: {
        parameters: {
            query?: {
                after?: string | null;
                category_id?: string | null;
                channels?: ("branch" | "snapshot" | "walk_in" | "phone" | "group" | "patrol" | "camera" | "hotline" | "urban_management" | "enterprise")[];
                due_before?: string | null;
                external_due_before?: string | null;
                figure?: components["schemas"]["Figure"] | null;
                grid_alone?: boolean;
                grid_id?: string | null;
                holder_organisation_id?: string | null;
                holder_post_id?: string | null;
                hotspot_id?: string | null;
                is_active_find?: boolean | null;
                is_categorised?: boolean | null;
                is_emergency?: boolean | null;
                is_overdue?: boolean | null;
                is_repeat?: boolean | null;
                is_supervised?: boolean | null;
                is_unreplied?: boolean | null;
                levels?: ("ordinary" | "complex" | "hard")[];
                limit?: number;
                number?: string;
                opened_from?: string | null;
                opened_until?: string | null;
                order?: "due" | "newest" | "external_due";
                since?: string | null;
                state?: "open" | "ended" | "all";
                statuses?: ("opened" | "dispatched" | "signed" | "arrived" | "suspended" | "parked" | "project" | "handled" | "checked" | "replied" | "followed_up" | "closed" | "archived" | "refused" | "merged")[];
                text?: string;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CaseRow_"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_enter_case: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_one_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_arrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArriveIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_assist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssistIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseNoteIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_dispatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_escalate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolderReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_ask_extension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_decide_extension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionDecisionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_fail_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_follow_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_handle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtherCaseIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_lower: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LowerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_material: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaterialIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtherCaseIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_opinion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_park: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_make_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_finish_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishProjectIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_holder_proposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderProposal"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_reassign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_redo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_case_remarks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRemarks"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_answer_remark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemarkAnswerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRemarks"];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_replies_for_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledReply"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DoneIn"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_return_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolderReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DoneIn"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_supervise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolderReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_triage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseCorrection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_unmerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_unpark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_urge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseNoteIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseState"];
                };
            };
        };
    };
    yuandian_governance_cases_api_whistles_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhistleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhistleDetail"];
                };
            };
        };
    };
    yuandian_governance_cases_api_whistles_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallStepIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhistleDetail"];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryChoice"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_count_cases: {
        parameters: {
            query?: {
                category_id?: string | null;
                channels?: ("branch" | "snapshot" | "walk_in" | "phone" | "group" | "patrol" | "camera" | "hotline" | "urban_management" | "enterprise")[];
                due_before?: string | null;
                external_due_before?: string | null;
                figure?: components["schemas"]["Figure"] | null;
                grid_alone?: boolean;
                grid_id?: string | null;
                holder_organisation_id?: string | null;
                holder_post_id?: string | null;
                hotspot_id?: string | null;
                is_active_find?: boolean | null;
                is_categorised?: boolean | null;
                is_emergency?: boolean | null;
                is_overdue?: boolean | null;
                is_repeat?: boolean | null;
                is_supervised?: boolean | null;
                is_unreplied?: boolean | null;
                levels?: ("ordinary" | "complex" | "hard")[];
                number?: string;
                opened_from?: string | null;
                opened_until?: string | null;
                since?: string | null;
                state?: "open" | "ended" | "all";
                statuses?: ("opened" | "dispatched" | "signed" | "arrived" | "suspended" | "parked" | "project" | "handled" | "checked" | "replied" | "followed_up" | "closed" | "archived" | "refused" | "merged")[];
                text?: string;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCount"];
                };
            };
        };
    };
    yuandian_governance_cases_api_figures_period_figures: {
        parameters: {
            query: {
                grid_id?: string | null;
                since: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodFigures"];
                };
            };
        };
    };
    yuandian_governance_cases_api_figures_category_figures: {
        parameters: {
            query: {
                grid_id?: string | null;
                since: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryFigures"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_figures_channel_figures: {
        parameters: {
            query: {
                grid_id?: string | null;
                since: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelFigures"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_figures_map_figures: {
        parameters: {
            query: {
                east: number;
                /** @description How deep a grid lies. What screens call a level is data: `LevelName` (CON-3). */
                level: "district" | "street" | "community" | "grid" | "micro" | "exclusive";
                north: number;
                since: string;
                south: number;
                until: string;
                west: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappedFigures"];
                };
            };
        };
    };
    yuandian_governance_cases_api_figures_place_figures: {
        parameters: {
            query: {
                grid_id?: string | null;
                since: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresByPlace"];
                };
            };
        };
    };
    yuandian_governance_cases_api_figures_remark_times: {
        parameters: {
            query: {
                grid_id?: string | null;
                since: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemarkTimes"];
                };
            };
        };
    };
    yuandian_governance_cases_api_figures_response_time_figures: {
        parameters: {
            query: {
                grid_id?: string | null;
                since: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseTimes"];
                };
            };
        };
    };
    yuandian_governance_cases_api_figures_trend_figures: {
        parameters: {
            query: {
                grid_id?: string | null;
                since: string;
                step?: ("day" | "week") | null;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureTrend"];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_post_loads: {
        parameters: {
            query: {
                post_id: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostLoad"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_cases_for_map: {
        parameters: {
            query: {
                east: number;
                north: number;
                south: number;
                west: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMap"];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_taxonomy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxonomyDetail"];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_add_category: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryDetail"];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_change_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryDetail"];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_category_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordMoment"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_set_deadlines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlinesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxonomyDetail"];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_preview_deadlines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlinesTriedIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineEffect"];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_deadlines_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordMoment"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_reply_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyTemplateRow"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_add_reply_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyTemplateDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyTemplateRow"];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_change_reply_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyTemplateDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyTemplateRow"];
                };
            };
        };
    };
    yuandian_governance_cases_api_reference_reply_template_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordMoment"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_steps_unmask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReporterUnmasked"];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_cases_as_sheet: {
        parameters: {
            query?: {
                category_id?: string | null;
                channels?: ("branch" | "snapshot" | "walk_in" | "phone" | "group" | "patrol" | "camera" | "hotline" | "urban_management" | "enterprise")[];
                columns?: ("number" | "summary" | "status" | "level" | "category" | "place" | "address" | "holder" | "due" | "channel" | "opened" | "external" | "external_number" | "urges" | "returns" | "reopenings" | "replied")[];
                due_before?: string | null;
                external_due_before?: string | null;
                figure?: components["schemas"]["Figure"] | null;
                grid_alone?: boolean;
                grid_id?: string | null;
                holder_organisation_id?: string | null;
                holder_post_id?: string | null;
                hotspot_id?: string | null;
                is_active_find?: boolean | null;
                is_categorised?: boolean | null;
                is_emergency?: boolean | null;
                is_overdue?: boolean | null;
                is_repeat?: boolean | null;
                is_supervised?: boolean | null;
                is_unreplied?: boolean | null;
                language?: "zh-CN" | "en";
                levels?: ("ordinary" | "complex" | "hard")[];
                number?: string;
                opened_from?: string | null;
                opened_until?: string | null;
                order?: "due" | "newest" | "external_due";
                since?: string | null;
                state?: "open" | "ended" | "all";
                statuses?: ("opened" | "dispatched" | "signed" | "arrived" | "suspended" | "parked" | "project" | "handled" | "checked" | "replied" | "followed_up" | "closed" | "archived" | "refused" | "merged")[];
                text?: string;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_step_table: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStep"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_list_views: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewRow"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_keep_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewRow"][];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_let_go_of_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    yuandian_governance_cases_api_whistles_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                whistle_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhistleDetail"];
                };
            };
        };
    };
    yuandian_governance_cases_api_whistles_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                whistle_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhistleDecisionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhistleDetail"];
                };
            };
        };
    };
    yuandian_governance_cases_api_whistles_minutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                whistle_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MinutesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhistleDetail"];
                };
            };
        };
    };
    yuandian_governance_cases_api_lists_my_work: {
        parameters: {
            query?: {
                after?: string | null;
                category_id?: string | null;
                channels?: ("branch" | "snapshot" | "walk_in" | "phone" | "group" | "patrol" | "camera" | "hotline" | "urban_management" | "enterprise")[];
                due_before?: string | null;
                external_due_before?: string | null;
                figure?: components["schemas"]["Figure"] | null;
                grid_alone?: boolean;
                grid_id?: string | null;
                holder_organisation_id?: string | null;
                holder_post_id?: string | null;
                hotspot_id?: string | null;
                is_active_find?: boolean | null;
                is_categorised?: boolean | null;
                is_emergency?: boolean | null;
                is_overdue?: boolean | null;
                is_repeat?: boolean | null;
                is_supervised?: boolean | null;
                is_unreplied?: boolean | null;
                levels?: ("ordinary" | "complex" | "hard")[];
                limit?: number;
                number?: string;
                opened_from?: string | null;
                opened_until?: string | null;
                since?: string | null;
                state?: "open" | "ended" | "all";
                statuses?: ("opened" | "dispatched" | "signed" | "arrived" | "suspended" | "parked" | "project" | "handled" | "checked" | "replied" | "followed_up" | "closed" | "archived" | "refused" | "merged")[];
                text?: string;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CaseRow_"];
                };
            };
        };
    };
    yuandian_governance_triage_duplicates_api_likeness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseLikeness"];
                };
            };
        };
    };
    yuandian_governance_triage_duplicates_api_keep_apart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepApartIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    yuandian_governance_triage_duplicates_api_list_recurrences: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                status?: components["schemas"]["RecurrenceStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RecurrenceRow_"];
                };
            };
        };
    };
    yuandian_governance_triage_duplicates_api_step: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What staff do about it. */
                action: "plan" | "cure" | "dismiss";
                recurrence_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecurrenceStepIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurrenceRow"];
                };
            };
        };
    };
    yuandian_community_earning_api_anomalies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Anomaly"][];
                };
            };
        };
    };
    yuandian_community_earning_api_decide_about_anomaly: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnomalyDecisionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Anomaly"][];
                };
            };
        };
    };
    yuandian_community_earning_api_rules_of_anomalies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnomalyRule"][];
                };
            };
        };
    };
    yuandian_foundation_feedback_api_list_feedback: {
        parameters: {
            query?: {
                after?: string | null;
                kind?: components["schemas"]["FeedbackKind"] | null;
                limit?: number;
                status?: components["schemas"]["FeedbackStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackDesk"];
                };
            };
        };
    };
    yuandian_foundation_feedback_api_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedback_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackDetail"];
                };
            };
        };
    };
    yuandian_foundation_feedback_api_answer_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedback_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackAnswerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackDetail"];
                };
            };
        };
    };
    yuandian_foundation_files_api_staff_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileCard"];
                };
            };
        };
    };
    yuandian_foundation_files_api_staff_uploaded: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileCard"];
                };
            };
        };
    };
    yuandian_foundation_files_api_staff_remove_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    yuandian_foundation_files_api_staff_set_my_photo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyPhotoIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileCard"] | null;
                };
            };
        };
    };
    yuandian_foundation_files_api_staff_portraits: {
        parameters: {
            query: {
                person_id: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Portrait"][];
                };
            };
        };
    };
    yuandian_foundation_files_api_staff_table_as_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SheetIn"];
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_places_named: {
        parameters: {
            query: {
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressCandidate"][];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_boundaries: {
        parameters: {
            query: {
                bbox: string;
                /** @description How deep a grid lies. What screens call a level is data: `LevelName` (CON-3). */
                level: "district" | "street" | "community" | "grid" | "micro" | "exclusive";
                on?: string | null;
                system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                zoom?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureCollection"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_changes: {
        parameters: {
            query?: {
                after?: string | null;
                grid_id?: string | null;
                limit?: number;
                status?: components["schemas"]["ChangeStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_GridChangeRow_"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridChangeDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridChangeDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridChangeDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNoteIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridChangeDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNoteIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridChangeDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridChangeDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_preview_boundary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoundaryCheckIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundaryPreview"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_divisions: {
        parameters: {
            query?: {
                after?: string | null;
                level?: string | null;
                limit?: number;
                source?: string | null;
                text?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DivisionRow_"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_grid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_addresses_of_grid: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AddressRow_"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_boundary_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundaryVersion"][];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_boundary_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundaryArea"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_drawing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drawing"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_set_duties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutiesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_responsibility_faults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridFaults"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_lineage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lineage"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_appoint_managers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManagersIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_post_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GridNotice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_changes_check_six_haves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SixHavesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridDetail"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_imports_upload_addresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Dry Run
                     * @default true
                     */
                    dry_run?: boolean;
                    /**
                     * Leave Out Bad
                     * @default false
                     */
                    leave_out_bad?: boolean;
                    /** @default wgs84 */
                    system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                    /**
                     * Upload
                     * Format: binary
                     */
                    upload: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridImportReport"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_imports_upload_divisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Dry Run
                     * @default true
                     */
                    dry_run?: boolean;
                    /**
                     * Leave Out Bad
                     * @default false
                     */
                    leave_out_bad?: boolean;
                    /** @default wgs84 */
                    system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                    /**
                     * Upload
                     * Format: binary
                     */
                    upload: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridImportReport"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_imports_upload_grids: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Dry Run
                     * @default true
                     */
                    dry_run?: boolean;
                    /**
                     * Form
                     * @enum {string}
                     */
                    form: "geojson" | "csv";
                    /**
                     * Leave Out Bad
                     * @default false
                     */
                    leave_out_bad?: boolean;
                    /** Reason */
                    reason: string;
                    /** @default wgs84 */
                    system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                    /**
                     * Upload
                     * Format: binary
                     */
                    upload: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridImportReport"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_locate: {
        parameters: {
            query: {
                lat: number;
                lon: number;
                system?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Located"];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_search: {
        parameters: {
            query: {
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lineage"][];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_tree: {
        parameters: {
            query?: {
                parent_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreeNode"][];
                };
            };
        };
    };
    yuandian_foundation_grid_api_staff_words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridWords"];
                };
            };
        };
    };
    yuandian_community_honours_api_honour_board_for_staff: {
        parameters: {
            query?: {
                grid_id?: string | null;
                kind?: "volunteer" | "organisation";
                level?: "district" | "street" | "community";
                period?: "week" | "month" | "year";
                starts_on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
        };
    };
    yuandian_community_honours_api_merits_of_places: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                status?: components["schemas"]["MeritStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MeritRow_"];
                };
            };
        };
    };
    yuandian_community_honours_api_propose_merit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeritGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeritRow"];
                };
            };
        };
    };
    yuandian_community_honours_api_decide_merit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeritDecisionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeritRow"];
                };
            };
        };
    };
    yuandian_community_honours_api_judge_appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealDecisionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeritRow"];
                };
            };
        };
    };
    yuandian_community_honours_api_board_objections: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                status?: components["schemas"]["ObjectionStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_BoardObjectionRow_"];
                };
            };
        };
    };
    yuandian_community_honours_api_decide_board_objection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardObjectionDecisionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardObjectionRow"];
                };
            };
        };
    };
    yuandian_community_honours_api_participation_of_place: {
        parameters: {
            query: {
                grid_id?: string | null;
                since: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participation"];
                };
            };
        };
    };
    yuandian_community_honours_api_board_snapshots: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_BoardSnapshotRow_"];
                };
            };
        };
    };
    yuandian_community_honours_api_prove_board_snapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotProof"];
                };
            };
        };
    };
    yuandian_community_honours_api_standing_of_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeritStanding"];
                };
            };
        };
    };
    yuandian_governance_triage_hotspots_api_hotspot_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotspotBoard"];
                };
            };
        };
    };
    yuandian_governance_triage_hotspots_api_one_hotspot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hotspot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotspotDetail"];
                };
            };
        };
    };
    yuandian_foundation_imports_api_list_imports: {
        parameters: {
            query?: {
                after?: string | null;
                kind?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ImportRow_"];
                };
            };
        };
    };
    yuandian_foundation_imports_api_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                    /** Kind */
                    kind: string;
                    /** Of Id */
                    of_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRow"];
                };
            };
        };
    };
    yuandian_foundation_imports_api_import_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRow"];
                };
            };
        };
    };
    yuandian_foundation_imports_api_bad_rows: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_BadLine_"];
                };
            };
        };
    };
    yuandian_foundation_imports_api_bad_rows_file: {
        parameters: {
            query?: {
                form?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
        };
    };
    yuandian_foundation_imports_api_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRow"];
                };
            };
        };
    };
    yuandian_foundation_imports_api_changed_rows: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ChangedLine_"];
                };
            };
        };
    };
    yuandian_foundation_imports_api_handouts_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    yuandian_foundation_imports_api_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileTried"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
        };
    };
    yuandian_foundation_imports_api_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileTried"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRow"];
                };
            };
        };
    };
    yuandian_foundation_imports_api_list_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportKindRow"][];
                };
            };
        };
    };
    yuandian_foundation_imports_api_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    yuandian_foundation_imports_api_moving_in_steps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovingInStep"][];
                };
            };
        };
    };
    yuandian_governance_intake_api_staff_list_sources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceRow"][];
                };
            };
        };
    };
    yuandian_governance_intake_api_staff_create_source: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceParticulars"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceRow"];
                };
            };
        };
    };
    yuandian_governance_intake_api_staff_change_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceParticulars"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceRow"];
                };
            };
        };
    };
    yuandian_governance_intake_api_staff_list_profiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileRow"][];
                };
            };
        };
    };
    yuandian_governance_intake_api_staff_create_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileRow"];
                };
            };
        };
    };
    yuandian_governance_intake_api_staff_change_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profile_id: string;
                source_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileRow"];
                };
            };
        };
    };
    yuandian_governance_intake_api_staff_remove_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profile_id: string;
                source_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    yuandian_governance_intake_api_staff_renew_secret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceSecret"];
                };
            };
        };
    };
    yuandian_governance_intake_api_staff_list_status_reports: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                number?: string | null;
                source?: string | null;
                state?: components["schemas"]["ReportState"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StatusReportRow_"];
                };
            };
        };
    };
    yuandian_governance_intake_api_staff_retry_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusReportRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_list_cabinets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CabinetRow"][];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_set_up_cabinet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CabinetGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CabinetRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_fill_cell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cabinet_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FillIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CabinetRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_count_cabinet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cabinet_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CabinetRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_hand_out: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cabinet_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedemptionCodeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOutCard"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_settle_hand_out: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cabinet_id: string;
                hand_out_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOutResultIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOutCard"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_renew_device_secret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cabinet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CabinetSecret"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_my_counters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantCounter"][];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_look_at_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedemptionCodeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_ask_assistant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssistantIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantCounter"][];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_remove_assistant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                post_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantCounter"][];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_redeem_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedemptionCodeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_list_gifts: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                status?: components["schemas"]["GiftStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_GiftRow_"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_propose_gift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiftIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_decide_gift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gift_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiftStepIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_goods_for_gifts: {
        parameters: {
            query?: {
                limit?: number;
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferCard"][];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_offer_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferKindCard"][];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_list_merchants: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                query?: string;
                status?: components["schemas"]["MerchantStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MerchantRow_"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_open_counter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_merchant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_decide_merchant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantStepIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_list_offers: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                merchant_id?: string | null;
                query?: string;
                status?: components["schemas"]["OfferStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OfferRow_"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_write_offer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOffer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_change_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_stock_changes: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                offer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StockChangeRow_"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_move_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferStepIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_change_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferRow"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_list_redemptions: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                merchant_id?: string | null;
                number?: string;
                status?: components["schemas"]["RedemptionStatus"] | null;
                today?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RedemptionRow_"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_list_statements: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                merchant_id?: string | null;
                status?: components["schemas"]["StatementStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StatementRow_"];
                };
            };
        };
    };
    yuandian_community_mall_api_staff_statement_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    yuandian_community_mall_api_staff_move_statement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementStepIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementRow"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_deliveries: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                status?: components["schemas"]["DeliveryStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeliveryRow_"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_inbox: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                only_unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InboxMessageRow_"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_mark_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    yuandian_foundation_messaging_api_staff_mark_all_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllReadIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedCount"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_look_for_news: {
        parameters: {
            query?: {
                after?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["News"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_outbox: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outbox"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_message_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_set_quiet_hours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_change_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KindIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_my_subscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriptions"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_add_consents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriptions"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreferences"];
                };
            };
        };
    };
    yuandian_foundation_messaging_api_staff_set_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreferences"];
                };
            };
        };
    };
    yuandian_foundation_mobile_api_arrangement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeArrangement"];
                };
            };
        };
    };
    yuandian_foundation_mobile_api_change_arrangement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangementIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeArrangement"];
                };
            };
        };
    };
    yuandian_foundation_mobile_api_place_poster: {
        parameters: {
            query: {
                grid_id: string;
                kind?: "wechat" | "web";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Poster"];
                };
            };
        };
    };
    yuandian_foundation_organisations_api_list_organisations: {
        parameters: {
            query?: {
                after?: string | null;
                is_active?: boolean | null;
                is_root?: boolean;
                kind?: components["schemas"]["OrganisationKind"] | null;
                limit?: number;
                parent_id?: string | null;
                street_grid_id?: string | null;
                text?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OrganisationRow_"];
                };
            };
        };
    };
    yuandian_foundation_organisations_api_create_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationRow"];
                };
            };
        };
    };
    yuandian_foundation_organisations_api_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
        };
    };
    yuandian_foundation_organisations_api_change_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationParticulars"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationRow"];
                };
            };
        };
    };
    yuandian_foundation_organisations_api_close_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationRow"];
                };
            };
        };
    };
    yuandian_foundation_organisations_api_tie_to_grid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TieIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationTie"];
                };
            };
        };
    };
    yuandian_foundation_organisations_api_naming_schemes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamingSchemeRow"][];
                };
            };
        };
    };
    yuandian_foundation_organisations_api_name_levels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchemeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamingSchemeRow"];
                };
            };
        };
    };
    yuandian_foundation_organisations_api_untie_from_grid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tie_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TieEnd"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationTie"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_posts_end_absence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_accounts_list_accounts: {
        parameters: {
            query?: {
                after?: string | null;
                is_without_totp?: boolean;
                limit?: number;
                state?: components["schemas"]["AccountState"] | null;
                text?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AccountRow_"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_accounts_close_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_accounts_reopen_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_accounts_reset_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOpened"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_accounts_sessions_of_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCard"][];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_accounts_end_sessions_of_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revoked"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_households_of_building: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                building_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdRow"][];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_certifications_certification_rates: {
        parameters: {
            query?: {
                within?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationRates"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_certifications_list_certifications: {
        parameters: {
            query?: {
                after?: string | null;
                kind?: components["schemas"]["CertificationKind"] | null;
                limit?: number;
                status?: components["schemas"]["CertificationStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CertificationRow_"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_certifications_certification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_certifications_confirm_certification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certification_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificationConfirmIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_certifications_refuse_certification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certification_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_responsibility_responsible_for_grid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grid_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsiblePost"][];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_create_household: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseholdIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdRow"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_move_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                household_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdRow"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_my_linked_households: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdRow"][];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_unlink_household: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMe"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_consent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_my_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCard"][];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_revoke_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revoked"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_revoke_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_confirm_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_begin_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpBegun"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_disable_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_nominations_list_nominations: {
        parameters: {
            query?: {
                after?: string | null;
                grid_id?: string | null;
                limit?: number;
                status?: components["schemas"]["NominationStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NominationRow_"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_nominations_nominate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominationIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_nominations_nomination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_nominations_appoint_nominee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NomineeAppointmentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_nominations_make_public: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicityIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_nominations_object_to: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_nominations_refuse_nomination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_nominations_withdraw_nomination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_responsibility_party_coverage: {
        parameters: {
            query?: {
                street_grid_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyCoverage"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_responsibility_party_gaps: {
        parameters: {
            query?: {
                after?: string | null;
                level?: ("street" | "community" | "grid" | "micro") | null;
                limit?: number;
                street_grid_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CoverageGap_"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_responsibility_list_permissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_list_persons: {
        parameters: {
            query?: {
                after?: string | null;
                building_id?: string | null;
                grid_id?: string | null;
                is_party_member?: boolean | null;
                is_without_post?: boolean;
                limit?: number;
                resident_type?: components["schemas"]["ResidentType"] | null;
                text?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PersonRow_"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_register_person: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonParticulars"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_change_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonParticulars"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_accounts_open_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountNew"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOpened"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_register_membership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_end_membership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEndIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_posts_of_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPosts"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_unmask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonUnmaskIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasked"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_find_persons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"][];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_posts_directory: {
        parameters: {
            query?: {
                after?: string | null;
                grid_id?: string | null;
                level?: ("district" | "street" | "community" | "grid" | "micro" | "exclusive") | null;
                limit?: number;
                organisation_id?: string | null;
                person_id?: string | null;
                role?: string | null;
                text?: string | null;
                within_grid_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DirectoryRow_"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_posts_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appointment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostCard"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_posts_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_posts_record_absence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_posts_end_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostCard"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_posts_post_ending: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostEnding"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_posts_hand_over: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostCard"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_link_households: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedHouseholds"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_persons_move_out: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                residence_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEndIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_responsibility_responsibility_states: {
        parameters: {
            query?: {
                street_grid_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelFigures"][];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_responsibility_responsibility_gaps: {
        parameters: {
            query?: {
                after?: string | null;
                level?: ("micro" | "grid" | "community" | "street" | "exclusive" | "worker") | null;
                limit?: number;
                problem?: ("gap" | "overlap" | "unreachable") | null;
                street_grid_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ResponsibilityFault_"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_responsibility_unplaced_buildings: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                street_grid_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UnplacedBuilding_"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_responsibility_list_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRow"][];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_responsibility_create_role: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRow"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_responsibility_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDetail"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_responsibility_change_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRow"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordSignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_second_step: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStep"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
        };
    };
    yuandian_foundation_people_api_staff_sign_in_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    yuandian_foundation_points_api_points_funds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundRow"][];
                };
            };
        };
    };
    yuandian_foundation_points_api_open_points_fund: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundRow"];
                };
            };
        };
    };
    yuandian_foundation_points_api_set_fund_budget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fund_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundBudgetIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundRow"];
                };
            };
        };
    };
    yuandian_foundation_points_api_issue_points: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fund_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundIssueIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundRow"];
                };
            };
        };
    };
    yuandian_foundation_points_api_fund_statement: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                fund_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FundLine_"];
                };
            };
        };
    };
    yuandian_foundation_points_api_points_grants: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                status?: components["schemas"]["ProposalStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_GrantRow_"];
                };
            };
        };
    };
    yuandian_foundation_points_api_propose_grant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantRow"];
                };
            };
        };
    };
    yuandian_foundation_points_api_decide_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantDecisionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantRow"];
                };
            };
        };
    };
    yuandian_foundation_points_api_points_movements: {
        parameters: {
            query?: {
                after?: string | null;
                fund_id?: string | null;
                kind?: components["schemas"]["MovementKind"] | null;
                limit?: number;
                person_id?: string | null;
                rule_code?: string | null;
                since?: string | null;
                text?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MovementRow_"];
                };
            };
        };
    };
    yuandian_foundation_points_api_reverse_reward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                movement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementRow"];
                };
            };
        };
    };
    yuandian_foundation_points_api_movements_as_sheet: {
        parameters: {
            query?: {
                fund_id?: string | null;
                kind?: components["schemas"]["MovementKind"] | null;
                person_id?: string | null;
                rule_code?: string | null;
                since?: string | null;
                text?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    yuandian_foundation_points_api_points_of_person: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPoints"];
                };
            };
        };
    };
    yuandian_foundation_points_api_points_rules_with_versions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarningRuleRow"][];
                };
            };
        };
    };
    yuandian_foundation_points_api_propose_points_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleProposalIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarningRuleRow"][];
                };
            };
        };
    };
    yuandian_foundation_points_api_preview_points_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulePreviewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePreview"];
                };
            };
        };
    };
    yuandian_foundation_points_api_decide_points_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleDecisionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarningRuleRow"][];
                };
            };
        };
    };
    yuandian_foundation_publications_api_list_publications: {
        parameters: {
            query?: {
                after?: string | null;
                kind?: components["schemas"]["PublicationKind"] | null;
                limit?: number;
                query?: string;
                status?: components["schemas"]["PublicationStatus"] | null;
                within?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PublicationRow_"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_draft_publication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationDetail"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_publication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publication_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationDetail"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_change_publication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publication_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationDetail"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_publication_audience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publication_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationAudience"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_publish_publication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publication_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionPublishing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationDetail"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_withdraw_publication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publication_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawPublicationIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationDetail"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_film_limits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilmLimits"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_upload_film: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileCard"];
                };
            };
        };
    };
    yuandian_foundation_publications_api_preview_publication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewedText"];
                };
            };
        };
    };
    yuandian_governance_triage_replies_api_reply_hints: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyTextIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyReading"];
                };
            };
        };
    };
    yuandian_governance_triage_api_case_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageProposal"];
                };
            };
        };
    };
    yuandian_governance_triage_api_case_vote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageVote"];
                };
            };
        };
    };
    yuandian_governance_triage_api_learned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageLearning"];
                };
            };
        };
    };
    yuandian_governance_triage_api_learn_now: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageLearning"];
                };
            };
        };
    };
    yuandian_governance_triage_api_resume_learning: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageResumeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageLearning"];
                };
            };
        };
    };
    yuandian_governance_triage_api_roll_back: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageRollBackIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageLearning"];
                };
            };
        };
    };
    yuandian_governance_triage_api_try_words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageTextIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageProposal"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_list_entries: {
        parameters: {
            query?: {
                after?: string | null;
                is_undecided?: boolean;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LaterEntryRow_"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_enter_service_of: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OthersServiceIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaterEntryRow"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_confirm_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaterEntryRow"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_refuse_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWordsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaterEntryRow"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_confirm_entries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LaterEntryIdsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaterEntryRow"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_list_publishers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPublisher"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_list_roll: {
        parameters: {
            query?: {
                after?: string | null;
                grid_id?: string | null;
                limit?: number;
                origin?: components["schemas"]["VolunteerOrigin"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RollCard_"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_enlist_volunteers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnlistIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RollCard_"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_take_off_roll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    yuandian_community_volunteering_api_staff_count_roll: {
        parameters: {
            query?: {
                grid_id?: string | null;
                level?: "street" | "community" | "grid" | "micro";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollCount"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_volunteers_as_sheet: {
        parameters: {
            query?: {
                grid_id?: string | null;
                kind?: components["schemas"]["TaskKind"] | null;
                language?: "zh-CN" | "en";
                query?: string;
                status?: ("draft" | "asked" | "refused" | "open" | "finished" | "cancelled")[];
                task_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_list_office_tasks: {
        parameters: {
            query?: {
                after?: string | null;
                grid_id?: string | null;
                kind?: components["schemas"]["TaskKind"] | null;
                limit?: number;
                query?: string;
                status?: ("draft" | "asked" | "refused" | "open" | "finished" | "cancelled")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TaskCard_"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_draft_task: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationTaskIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_task_for_staff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_change_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_approve_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskApprovalIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_cancel_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWordsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    volunteering_codes_of_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInCodes"];
                };
            };
        };
    };
    volunteering_confirm_hours_of_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmHoursIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"][];
                };
            };
        };
    };
    volunteering_finish_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_offer_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskOfferIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"][];
                };
            };
        };
    };
    list_participants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"][];
                };
            };
        };
    };
    volunteering_note_attendance_of_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment_id: string;
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"][];
                };
            };
        };
    };
    volunteering_rate_volunteer_of_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment_id: string;
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRatingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"][];
                };
            };
        };
    };
    volunteering_settle_dispute_of_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment_id: string;
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_publish_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishTaskIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_record_of_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordMoment"][];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_refuse_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWordsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_community_volunteering_api_staff_review_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    yuandian_foundation_waiting_api_count_what_waits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingCount"][];
                };
            };
        };
    };
    yuandian_foundation_waiting_api_list_what_waits: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WaitingRow_"];
                };
            };
        };
    };
}
